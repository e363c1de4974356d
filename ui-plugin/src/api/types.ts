// SPDX-License-Identifier: Apache-2.0
// What the API of the management server answers. Durations are whole seconds; the mask for a secret is MASK.

/** What stands in a response for a secret that is kept. */
export const MASK = '********'

/** The commands that the pages call. */
export type Command =
  | 'listBackupRepositories'
  | 'addBackupRepository'
  | 'updateBackupRepository'
  | 'validateBackupMountOptions'
  | 'listZones'
  | 'listHostsBackupStatus'
  | 'releaseHostBackups'
  | 'queryAsyncJobResult'

export type MountMode = 'soft' | 'softerr' | 'hard'
export type MountModeSource = 'explicit' | 'default'
export type BackupTimeoutSource = 'repository' | 'zone' | 'global' | 'host'
export type Severity = 'info' | 'warning' | 'critical'

/** One thing to say about a repository, or a reason to refuse the input. */
export interface Finding {
  code: string
  severity: Severity
  /** the parameter of the command that it is about */
  parameter?: string
  /** the mount option to blame, where there is one */
  option?: string
  message: string
  /** relative to /client/, or a full address where the administrator has set one */
  doclink?: string
}

/** How a repository behaves once it is stored. */
export interface MountBehaviour {
  /** as stored, secrets masked */
  mountopts?: string
  mountmode?: MountMode
  mountmodesource?: MountModeSource
  /** true when an I/O can block without end */
  hardmount?: boolean
  /** seconds until one request gives up; absent when it never does */
  rpctimeout?: number
  /** the repository's own; absent when it has none */
  backuptimeout?: number
  effectivebackuptimeout?: number
  backuptimeoutsource?: BackupTimeoutSource
  /** what to send to make it safe; absent when it is safe or cannot be */
  safemountopts?: string
  warnings?: Finding[]
}

export interface BackupRepository extends MountBehaviour {
  id: string
  name: string
  provider?: string
  type: string
  address: string
  zoneid?: string
  zonename?: string
  capacitybytes?: number
  created?: string
}

/** The answer of the dry run: the behaviour as it would be stored, and what is wrong with the input. */
export interface MountOptionsValidation extends MountBehaviour {
  valid: boolean
  errors?: Finding[]
}

export interface Zone {
  id: string
  name: string
}

/** What a host's backups do; in the order in which the server sorts: what needs somebody first. */
export const HOST_STATES = ['Stalled', 'Unreachable', 'Overdue', 'Running', 'Unknown', 'Idle'] as const
export type HostState = typeof HOST_STATES[number]

export type Operation = 'backup' | 'restore' | 'delete' | 'stats'

/** An operation on a host. What is not known is absent. */
export interface HostOperation {
  backupid?: string
  virtualmachineid?: string
  virtualmachinename?: string
  backuprepositoryid?: string
  backuprepositoryname?: string
  operation: Operation
  started?: string
  elapsed?: number
}

export interface RunningBackup extends HostOperation {
  /** after how many seconds it ends; absent where nothing ends it */
  timeout?: number
  /** after how many seconds without an answer of the NAS the guard ends it; absent where no guard watches over it */
  stalltimeout?: number
  /** queued, starting, mounting, transferring, syncing, unmounting, releasing or restoring; absent where no guard says */
  phase?: string
  mountmode?: MountMode
  /** how many threads wait in the kernel where no signal ends it */
  blockedprocesses?: number
}

export interface HostBackupStatus {
  hostid: string
  hostname: string
  zoneid?: string
  zonename?: string
  clusterid?: string
  clustername?: string
  /** as CloudStack's listHosts gives it */
  agentstate?: string
  backupstate: HostState
  /** a fixed word for why, such as nas-not-answering */
  reasoncode?: string
  /** why, since when and what to do, in the server's words */
  reason?: string
  /** only where the state is Stalled */
  stalledsince?: string
  /** absent where the host never said anything */
  lastchecked?: string
  guardinstalled?: boolean
  guardversion?: string
  orphanmounts?: number
  /** for how many seconds the management server waits for a backup */
  managementtimeout?: number
  /** after how many seconds the agent gives up a backup; absent where the host never said */
  agenttimeout?: number
  /** after how many seconds without an answer of the NAS the guard ends what begins now */
  stalltimeout?: number
  /** the oldest first */
  runningbackups?: RunningBackup[]
}

/** An operation that was to end: released, left (something of it stayed behind) or ended (by itself). */
export interface ReleasedBackup extends HostOperation {
  outcome?: 'released' | 'left' | 'ended'
  details?: string
}

/** What a release does, or in the end what it did. */
export interface HostBackupRelease {
  hostid?: string
  hostname?: string
  progress?: string
  /** empty when there was nothing to release; absent while it runs */
  released?: ReleasedBackup[]
}

export type SortOrder = 'asc' | 'desc'

/** One page of a list, and how many there are in all. */
export interface Page<T> {
  count: number
  items: T[]
}
