// SPDX-License-Identifier: Apache-2.0
import type { HostBackupStatus, HostState } from '@/api/types'
import { parseMoment } from '@/time/moment'
import { isOverdue } from './release'

export type Tone = 'bad' | 'caution' | 'good' | 'note' | 'neutral'

export const TONES: Record<HostState, Tone> = {
  Stalled: 'bad', Unreachable: 'caution', Overdue: 'caution', Running: 'note', Unknown: 'neutral', Idle: 'good'
}

/**
 * Since when a host is in its state, as far as the server says: the evidence of a stall, the end of the timeout, or the
 * beginning of what runs.
 */
export function stateSince (host: HostBackupStatus): number | undefined {
  const running = host.runningbackups ?? []
  switch (host.backupstate) {
    case 'Stalled':
      return parseMoment(host.stalledsince)
    case 'Overdue':
      return earliest(running.filter(isOverdue).map(one => addSeconds(parseMoment(one.started), one.timeout)))
    case 'Running':
      return earliest(running.map(one => parseMoment(one.started)))
    default:
      return undefined
  }
}

function addSeconds (time: number | undefined, seconds: number | undefined): number | undefined {
  return time === undefined || seconds === undefined ? undefined : time + seconds * 1000
}

function earliest (times: (number | undefined)[]): number | undefined {
  const known = times.filter(time => time !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}
