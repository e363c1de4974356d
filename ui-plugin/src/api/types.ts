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

/** One page of a list, and how many there are in all. */
export interface Page<T> {
  count: number
  items: T[]
}
