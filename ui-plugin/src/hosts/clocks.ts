// SPDX-License-Identifier: Apache-2.0
import type { HostBackupStatus, RunningBackup } from '@/api/types'

/** The clocks that a backup runs against: docs/stall-status.md says who sets each and what it does. */
export type ClockName = 'stall' | 'timeout' | 'agent' | 'management'

export interface BackupClock {
  name: ClockName
  /** undefined where the host never said, or where it depends on the repository */
  seconds: number | undefined
}

/**
 * The clocks of a backup on a host, or of one that would begin there now; the shortest first, what is not known last. The
 * guard's two run only where a guard does.
 */
export function clocksOf (host: HostBackupStatus, backup?: RunningBackup): BackupClock[] {
  const clocks: BackupClock[] = [
    { name: 'management', seconds: host.managementtimeout },
    { name: 'agent', seconds: host.agenttimeout }
  ]
  if (isGuarded(host, backup)) {
    clocks.push({ name: 'stall', seconds: stallLimit(host, backup) }, { name: 'timeout', seconds: backup?.timeout })
  }
  return clocks.sort((a, b) => (a.seconds ?? Infinity) - (b.seconds ?? Infinity))
}

/** After how many seconds without an answer of the NAS a guard ends a backup: what is at work keeps the limit it began with. */
export function stallLimit (host: HostBackupStatus, backup?: RunningBackup): number | undefined {
  return backup?.stalltimeout ?? host.stalltimeout
}

/** Whether a guard watches over a backup, or would: of one that it watches it says when it steps in. */
export function isGuarded (host: HostBackupStatus, backup?: RunningBackup): boolean {
  return backup === undefined ? host.guardinstalled === true : backup.stalltimeout !== undefined
}

/** Whether a backup counts as failed while it goes on: the management server waits for less long than it may take. */
export function isGivenUpFirst (host: HostBackupStatus, backup: RunningBackup | undefined): boolean {
  const longest = backup?.timeout ?? host.agenttimeout
  return host.managementtimeout !== undefined && longest !== undefined && host.managementtimeout < longest
}
