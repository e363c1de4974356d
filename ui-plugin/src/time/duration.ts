// SPDX-License-Identifier: Apache-2.0
import { kept } from './formatters'

type Unit = 'day' | 'hour' | 'minute' | 'second'

const UNITS: [Unit, number][] = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]]

/** A duration in words of a language, its largest units: `1 hr 59 min`. */
export function formatDuration (seconds: number, locale: string, units = 2): string {
  const parts: string[] = []
  let rest = Math.max(0, Math.round(seconds))
  for (const [unit, size] of UNITS) {
    const amount = Math.floor(rest / size)
    if (amount > 0 && parts.length < units) {
      parts.push(inUnit(amount, unit, locale))
    } else if (parts.length > 0) {
      break
    }
    rest %= size
  }
  return parts.length > 0 ? parts.join(' ') : inUnit(0, 'second', locale)
}

const unitFormat = kept((locale, unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }))

function inUnit (amount: number, unit: Unit, locale: string): string {
  return unitFormat(locale, unit).format(amount)
}
