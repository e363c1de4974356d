// SPDX-License-Identifier: Apache-2.0
import { call } from './client'
import type { BackupRepository, MountOptionsValidation, Page, SortOrder, Zone } from './types'

/** The fields that the server sorts repositories by, as far as the page offers them. */
export const REPOSITORY_SORTS = ['name', 'hardmount', 'type', 'address', 'zonename', 'effectivebackuptimeout'] as const
export type RepositorySort = typeof REPOSITORY_SORTS[number]

export interface RepositoryQuery {
  page: number
  pagesize: number
  keyword?: string
  zoneid?: string
  hardmount?: boolean
  /** undefined: as CloudStack lists them */
  sortby?: RepositorySort
  sortorder?: SortOrder
}

/** What a mount needs. For a repository that exists already, named by its id, what is left out stays as it is. */
export interface MountRequest {
  id?: string
  type: string
  mountopts?: string
  address?: string
  backuptimeout?: number
  zoneid?: string
}

export interface NewRepository {
  name: string
  zoneid: string
  type: string
  address: string
  mountopts?: string
  backuptimeout?: number
}

/** Left out = unchanged. Empty mountopts = the default options; backuptimeout 0 = no timeout of its own. */
export interface RepositoryChange {
  name?: string
  address?: string
  mountopts?: string
  backuptimeout?: number
}

interface RepositoryList {
  count?: number
  backuprepository?: BackupRepository[]
}

export async function listRepositories (query: RepositoryQuery, signal?: AbortSignal): Promise<Page<BackupRepository>> {
  const answer = await call<RepositoryList>('listBackupRepositories', { ...query }, signal)
  const items = answer.backuprepository ?? []
  return { count: answer.count ?? items.length, items }
}

const PAGE_OF_ALL = 500

/** All repositories that can block hosts, however many pages of them there are. */
export async function listBlockingRepositories (): Promise<BackupRepository[]> {
  const all: BackupRepository[] = []
  for (let page = 1; ; page++) {
    const { count, items } = await listRepositories({ page, pagesize: PAGE_OF_ALL, hardmount: true })
    all.push(...items)
    if (items.length === 0 || all.length >= count) {
      return all
    }
  }
}

/** How many repositories there are in all, or of those that can block hosts, or of those that cannot. */
export async function countRepositories (only: { hardmount?: boolean } = {}, signal?: AbortSignal): Promise<number> {
  return (await listRepositories({ page: 1, pagesize: 1, ...only }, signal)).count
}

export async function addRepository (repository: NewRepository): Promise<BackupRepository> {
  const answer = await call<{ backuprepository: BackupRepository }>(
    'addBackupRepository', { provider: 'nas', ...repository })
  return answer.backuprepository
}

export async function updateRepository (id: string, change: RepositoryChange): Promise<BackupRepository> {
  const answer = await call<{ backuprepository: BackupRepository }>('updateBackupRepository', { id, ...change })
  return answer.backuprepository
}

/** A dry run: what would be stored, and what is wrong with it. */
export async function validateMount (request: MountRequest, signal?: AbortSignal): Promise<MountOptionsValidation> {
  const answer = await call<{ mountoptionsvalidation: MountOptionsValidation }>(
    'validateBackupMountOptions', { ...request }, signal)
  return answer.mountoptionsvalidation
}

export async function listZones (): Promise<Zone[]> {
  const answer = await call<{ zone?: Zone[] }>('listZones')
  return answer.zone ?? []
}
