// SPDX-License-Identifier: Apache-2.0
import type { NewRepository, RepositoryChange } from '@/api/repositories'
import type { BackupRepository, Finding } from '@/api/types'
import { isUnreadable } from './verdict'

/** The types that the form offers, as they are stored. */
export const TYPES = ['nfs', 'cifs', 'ceph'] as const

export type Field = 'name' | 'zoneid' | 'type' | 'address' | 'mountopts' | 'backuptimeout'

/** What stands in the form. */
export interface RepositoryInput {
  name: string
  zoneid: string | undefined
  type: string
  address: string
  mountopts: string
  /** seconds; null while the field is empty */
  backuptimeout: number | null
}

export function inputFor (repository: BackupRepository | undefined): RepositoryInput {
  return {
    name: repository?.name ?? '',
    zoneid: repository?.zoneid,
    type: repository?.type ?? 'nfs',
    address: repository?.address ?? '',
    mountopts: repository === undefined || isUnreadable(repository) ? '' : repository.mountopts ?? '',
    backuptimeout: repository?.backuptimeout ?? null
  }
}

/** The fields that must be filled in and are not. */
export function missingFields (input: RepositoryInput): Field[] {
  return (['name', 'zoneid', 'type', 'address'] as const).filter(field => !input[field]?.trim())
}

export function newRepository (input: RepositoryInput): NewRepository {
  const mountopts = input.mountopts.trim()
  return {
    name: input.name.trim(),
    zoneid: input.zoneid ?? '',
    type: input.type,
    address: input.address.trim(),
    ...(mountopts === '' ? {} : { mountopts }),
    ...(input.backuptimeout === null ? {} : { backuptimeout: input.backuptimeout })
  }
}

/** Only what differs from the repository as it is, as the API leaves alone what is not sent. */
export function changeOf (repository: BackupRepository, input: RepositoryInput): RepositoryChange {
  const before = inputFor(repository)
  const change: RepositoryChange = {}
  if (input.name.trim() !== before.name) {
    change.name = input.name.trim()
  }
  if (input.address.trim() !== before.address) {
    change.address = input.address.trim()
  }
  if (input.mountopts.trim() !== before.mountopts || isUnreadable(repository)) {
    change.mountopts = input.mountopts.trim()
  }
  if (input.backuptimeout !== before.backuptimeout) {
    change.backuptimeout = input.backuptimeout ?? 0
  }
  return change
}

const FIELDS: readonly Field[] = ['name', 'zoneid', 'type', 'address', 'mountopts', 'backuptimeout']

/** The field that an error of the server belongs to. */
export function fieldOf (error: Finding): Field {
  return FIELDS.find(field => field === error.parameter) ?? 'mountopts'
}
