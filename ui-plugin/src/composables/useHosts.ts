// SPDX-License-Identifier: Apache-2.0
import { ref, shallowRef, watch, type Ref } from 'vue'
import { countHosts, findHost, listHosts, type HostQuery } from '@/api/hosts'
import type { HostBackupStatus, Page } from '@/api/types'
import { useLive, type Live } from './useLive'

export interface HostCounts {
  total: number
  stalled: number
  overdue: number
  unreachable: number
  unguarded: number
}

export interface Hosts extends Live {
  page: Ref<Page<HostBackupStatus> | undefined>
  counts: Ref<HostCounts | undefined>
  /** the host that is being looked at, kept up to date also when it is not on the page any more */
  chosen: Ref<HostBackupStatus | undefined>
}

/** One page of the hosts as the query asks for it, and the counts over all of them, kept up to date. */
export function useHosts (query: () => HostQuery, enabled: boolean): Hosts {
  const page = shallowRef<Page<HostBackupStatus>>()
  const counts = ref<HostCounts>()
  const chosen = shallowRef<HostBackupStatus>()

  const live = useLive(async signal => {
    // The list first: with an ended session one refused call is enough.
    const answer = await listHosts(query(), signal)
    signal.throwIfAborted()
    page.value = answer
    const counted = await countByState(signal)
    signal.throwIfAborted()
    counts.value = counted
    const id = chosen.value?.hostid
    if (id !== undefined) {
      const found = answer.items.find(host => host.hostid === id) ?? await findHost(id, signal)
      signal.throwIfAborted()
      if (found !== undefined && chosen.value?.hostid === id) {
        chosen.value = found
      }
    }
  }, enabled)

  watch(() => JSON.stringify(query()), () => { void live.reload() }, { immediate: true })

  return { page, counts, chosen, ...live }
}

/** The counts over all hosts alone, for where hosts are not the matter itself. */
export function useHostCounts (enabled: boolean): Live & { counts: Ref<HostCounts | undefined> } {
  const counts = ref<HostCounts>()
  const live = useLive(async signal => {
    const counted = await countByState(signal)
    signal.throwIfAborted()
    counts.value = counted
  }, enabled)
  void live.reload()
  return { counts, ...live }
}

async function countByState (signal: AbortSignal): Promise<HostCounts> {
  // One call first: it may be refused.
  const stalled = await countHosts({ state: ['Stalled'] }, signal)
  const [total, overdue, unreachable, unguarded] = await Promise.all([
    countHosts({}, signal), countHosts({ state: ['Overdue'] }, signal), countHosts({ state: ['Unreachable'] }, signal),
    countHosts({ guardinstalled: false }, signal)])
  return { total, stalled, overdue, unreachable, unguarded }
}
