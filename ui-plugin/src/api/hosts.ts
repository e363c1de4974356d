// SPDX-License-Identifier: Apache-2.0
import { call } from './client'
import type { HostBackupStatus, HostState, Page, SortOrder } from './types'

/** The fields that the server sorts hosts by, as far as the page offers them. */
export const HOST_SORTS = [
  'hostname', 'zonename', 'backupstate', 'agentstate', 'lastchecked', 'guardversion'
] as const
export type HostSort = typeof HOST_SORTS[number]

export interface HostFilter {
  hostid?: string
  state?: HostState[]
  zoneid?: string
  guardinstalled?: boolean
  keyword?: string
}

export interface HostQuery extends HostFilter {
  page: number
  pagesize: number
  sortby: HostSort
  sortorder: SortOrder
}

interface HostList {
  count?: number
  hostbackupstatus?: HostBackupStatus[]
}

export async function listHosts (query: HostQuery, signal?: AbortSignal): Promise<Page<HostBackupStatus>> {
  return await ask({ ...query }, signal)
}

export async function findHost (hostid: string, signal?: AbortSignal): Promise<HostBackupStatus | undefined> {
  return (await ask({ hostid, page: 1, pagesize: 1 }, signal)).items[0]
}

export async function countHosts (filter: HostFilter = {}, signal?: AbortSignal): Promise<number> {
  return (await ask({ ...filter, page: 1, pagesize: 1 }, signal)).count
}

/**
 * Starts to end what is stuck on a host, or the operation of one VM whatever its state.
 *
 * @returns the id of the job that says how it goes
 */
export async function releaseHost (hostid: string, virtualmachineid?: string): Promise<string> {
  return (await call<{ jobid: string }>('releaseHostBackups', { hostid, virtualmachineid })).jobid
}

async function ask (query: HostFilter & Partial<HostQuery>, signal?: AbortSignal): Promise<Page<HostBackupStatus>> {
  const { state, ...rest } = query
  const answer = await call<HostList>(
    'listHostsBackupStatus', { ...rest, state: state?.length ? state.join(',') : undefined }, signal)
  const items = answer.hostbackupstatus ?? []
  return { count: answer.count ?? items.length, items }
}
