// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { asApiError, type ApiError } from '@/api/errors'
import { countRepositories, listRepositories, type RepositoryQuery } from '@/api/repositories'
import type { BackupRepository, Page } from '@/api/types'

export interface Counts {
  total: number
  /** those that can block hosts */
  hard: number
  /** those of which nobody knows, as their options cannot be decrypted */
  unreadable: number
}

export interface Repositories {
  page: Ref<Page<BackupRepository> | undefined>
  counts: Ref<Counts | undefined>
  loading: Ref<boolean>
  error: Ref<ApiError | undefined>
  reload: () => Promise<void>
}

/** One page of the repositories as the query asks for it, and the counts over all of them. */
export function useRepositories (query: () => RepositoryQuery, enabled: boolean): Repositories {
  const page = shallowRef<Page<BackupRepository>>()
  const counts = ref<Counts>()
  const loading = ref(false)
  const error = shallowRef<ApiError>()
  let running: AbortController | undefined

  async function reload (): Promise<void> {
    if (!enabled) {
      return
    }
    running?.abort()
    const mine = new AbortController()
    running = mine
    loading.value = true
    try {
      // The list first: with an ended session one refused call is enough.
      const answer = await listRepositories(query(), mine.signal)
      if (mine.signal.aborted) {
        return
      }
      page.value = answer
      error.value = undefined
      const [total, hard, soft] = await Promise.all(
        [countRepositories(), countRepositories({ hardmount: true }), countRepositories({ hardmount: false })])
      counts.value = { total, hard, unreadable: Math.max(0, total - hard - soft) }
    } catch (failure) {
      if (!mine.signal.aborted) {
        error.value = asApiError(failure)
      }
    } finally {
      if (running === mine) {
        loading.value = false
      }
    }
  }

  watch(() => JSON.stringify(query()), () => { void reload() }, { immediate: true })
  onScopeDispose(() => running?.abort())

  return { page, counts, loading, error, reload }
}
