// SPDX-License-Identifier: Apache-2.0
import { kept } from './formatters'

const dayAndTime = kept(locale => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }))
const timeOfDay = kept(locale => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }))

/** A moment as CloudStack writes it, `2026-11-22T10:05:00+0000`, in milliseconds; undefined where it is none. */
export function parseMoment (text: string | undefined): number | undefined {
  // Not every browser reads an offset without its colon.
  const time = Date.parse((text ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  return Number.isNaN(time) ? undefined : time
}

/** Day and time of a moment, in the words of a language and the browser's time zone. */
export function formatMoment (time: number, locale: string): string {
  return dayAndTime(locale).format(time)
}

export function formatTimeOfDay (time: number, locale: string): string {
  return timeOfDay(locale).format(time)
}
