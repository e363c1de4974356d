// SPDX-License-Identifier: Apache-2.0
import { afterEach, describe, expect, it, vi } from 'vitest'
import { noteServerTime, serverNow } from '@/time/clock'
import { formatMoment, parseMoment } from '@/time/moment'

afterEach(() => {
  noteServerTime(new Date().toUTCString())
  vi.useRealTimers()
})

describe('a moment', () => {
  it('is read as CloudStack writes it', () => {
    expect(parseMoment('2026-11-22T10:05:00+0000')).toBe(Date.UTC(2026, 10, 22, 10, 5))
    expect(parseMoment('2026-11-22T12:05:00+0200')).toBe(Date.UTC(2026, 10, 22, 10, 5))
    expect([parseMoment(undefined), parseMoment('soon')]).toEqual([undefined, undefined])
  })

  it('is said as the language says it', () => {
    expect(formatMoment(Date.UTC(2026, 10, 22, 10, 5), 'de')).toMatch(/^2[123]\.11\.2026/)
  })
})

describe('the time of the server', () => {
  it('is known from its answers, where the browser\'s clock is wrong', () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 10, 0) })
    noteServerTime('Sun, 22 Nov 2026 10:07:00 GMT')
    expect(serverNow()).toBe(Date.UTC(2026, 10, 22, 10, 7))
    noteServerTime(null)
    expect(serverNow()).toBe(Date.UTC(2026, 10, 22, 10, 7))
  })
})
