// SPDX-License-Identifier: Apache-2.0
import { ref, shallowRef, watch, type Ref } from 'vue'
import { countRepositories, listRepositories, type RepositoryQuery } from '@/api/repositories'
import type { BackupRepository, Page } from '@/api/types'
import { useLive, type Live } from './useLive'

export interface Counts {
  total: number
  /** those that can block hosts */
  hard: number
  /** those of which nobody knows, as their options cannot be decrypted */
  unreadable: number
}

export interface Repositories extends Live {
  page: Ref<Page<BackupRepository> | undefined>
  counts: Ref<Counts | undefined>
}

/** One page of the repositories as the query asks for it, and the counts over all of them. */
export function useRepositories (query: () => RepositoryQuery, enabled: boolean): Repositories {
  const page = shallowRef<Page<BackupRepository>>()
  const counts = ref<Counts>()

  const live = useLive(async signal => {
    // The list first: with an ended session one refused call is enough.
    const answer = await listRepositories(query(), signal)
    signal.throwIfAborted()
    page.value = answer
    const counted = await countByMode(signal)
    signal.throwIfAborted()
    counts.value = counted
  }, enabled)

  watch(() => JSON.stringify(query()), () => { void live.reload() }, { immediate: true })

  return { page, counts, ...live }
}

/** The counts over all repositories alone, for where they are not the matter itself. */
export function useRepositoryCounts (enabled: boolean): { counts: Ref<Counts | undefined>, reload: () => Promise<void> } {
  const counts = ref<Counts>()
  const { reload } = useLive(async signal => {
    const counted = await countByMode(signal)
    signal.throwIfAborted()
    counts.value = counted
  }, enabled)
  void reload()
  return { counts, reload }
}

async function countByMode (signal: AbortSignal): Promise<Counts> {
  const [total, hard, soft] = await Promise.all([
    countRepositories({}, signal), countRepositories({ hardmount: true }, signal),
    countRepositories({ hardmount: false }, signal)])
  return { total, hard, unreadable: Math.max(0, total - hard - soft) }
}
