// SPDX-License-Identifier: Apache-2.0
import type { HostBackupStatus, RunningBackup } from '@/api/types'

/**
 * What a release of a host does to an operation: ends it, ends it if the server finds it stalled, leaves it as it is
 * within its time, or leaves it because force would do more harm.
 */
export type Fate = 'ends' | 'ends-if-stalled' | 'goes-on' | 'not-by-force'

export function isOverdue (backup: RunningBackup): boolean {
  return backup.timeout !== undefined && backup.elapsed !== undefined && backup.elapsed > backup.timeout
}

export function isRestore (backup: RunningBackup): boolean {
  return backup.operation === 'restore'
}

/** The server says which host is stalled, not which of several operations there: with one alone it is that one. */
export function fateOf (backup: RunningBackup, host: HostBackupStatus): Fate {
  if (isRestore(backup)) {
    return 'not-by-force'
  }
  if (isOverdue(backup)) {
    return 'ends'
  }
  if (host.backupstate !== 'Stalled') {
    return 'goes-on'
  }
  const alone = host.runningbackups?.length === 1
  return alone || host.reasoncode === 'probes-unanswered' ? 'ends' : 'ends-if-stalled'
}

/** Why nothing on a host can be ended from here. */
export type NoRelease = 'agent' | 'guard'

export function whyNoRelease (host: HostBackupStatus): NoRelease | undefined {
  if (host.agentstate !== undefined && host.agentstate !== 'Up') {
    return 'agent'
  }
  return host.guardinstalled === true ? undefined : 'guard'
}

/** Whether there is something that a release of the host would end. */
export function isReleasable (host: HostBackupStatus): boolean {
  return whyNoRelease(host) === undefined &&
    (host.runningbackups ?? []).some(backup => ['ends', 'ends-if-stalled'].includes(fateOf(backup, host)))
}

/** Whether one operation can be ended by the name of its VM. */
export function isReleasableAlone (backup: RunningBackup, host: HostBackupStatus): boolean {
  return whyNoRelease(host) === undefined && backup.virtualmachineid !== undefined && !isRestore(backup)
}

/** All operations of one VM end together: the server goes by the VM. */
export function operationsOf (host: HostBackupStatus, virtualmachineid: string): RunningBackup[] {
  return (host.runningbackups ?? []).filter(one => one.virtualmachineid === virtualmachineid)
}

/** The commands for the host itself, where a text of the server names some. */
export function hostCommandIn (text: string): string | undefined {
  const one = 'nas-backup-guard (?:release(?: --all| --vm [^\\s;]+)?|status|sweep|check)'
  return new RegExp(`${one}(?:; ${one})*`).exec(text)?.[0].replace(/[.,]$/, '')
}

/** A key for an operation in a list. */
export function operationKey (backup: RunningBackup): string {
  return [backup.backupid, backup.virtualmachineid, backup.operation, backup.started].join('/')
}
