// SPDX-License-Identifier: Apache-2.0
import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { asApiError, type ApiError } from '@/api/errors'
import { updateRepository } from '@/api/repositories'
import type { BackupRepository } from '@/api/types'

/** untried: it was stopped, or the server could not be reached any more. */
export type MakingState = 'waiting' | 'running' | 'done' | 'failed' | 'untried'

export interface Making {
  repository: BackupRepository
  state: MakingState
  error?: ApiError
}

export interface MakingSafe {
  rows: Ref<Making[]>
  running: Ref<boolean>
  /** whether it has been started */
  begun: ComputedRef<boolean>
  /** how many are safe now, were refused, and were not tried */
  counts: ComputedRef<{ done: number, failed: number, untried: number }>
  /** makes those safe that are not yet, one after the other */
  run: () => Promise<void>
  /** lets the one that is being changed end, and leaves the rest */
  stop: () => void
}

/**
 * Makes several repositories safe: one after the other, so that what came of each is known. A refusal concerns one
 * repository and the next is tried; without a session or an answer there is no sense in going on.
 */
export function useMakingSafe (repositories: BackupRepository[]): MakingSafe {
  const rows = ref<Making[]>(repositories.map(repository => ({ repository, state: 'waiting' })))
  const running = ref(false)
  const begun = computed(() => rows.value.some(row => row.state !== 'waiting'))
  let stopped = false

  const counts = computed(() => {
    const of = (state: MakingState): number => rows.value.filter(row => row.state === state).length
    return { done: of('done'), failed: of('failed'), untried: of('untried') }
  })

  async function run (): Promise<void> {
    running.value = true
    stopped = false
    const left = rows.value.filter(row => row.state !== 'done')
    left.forEach(row => { row.state = 'waiting' })
    for (const row of left) {
      if (stopped) {
        row.state = 'untried'
      } else {
        await makeSafe(row)
      }
    }
    running.value = false
  }

  async function makeSafe (row: Making): Promise<void> {
    row.state = 'running'
    row.error = undefined
    try {
      await updateRepository(row.repository.id, { mountopts: row.repository.safemountopts ?? '' })
      row.state = 'done'
    } catch (failure) {
      row.error = asApiError(failure)
      row.state = 'failed'
      stopped ||= ['no-session', 'session-ended', 'unreachable'].includes(row.error.failure)
    }
  }

  return { rows, running, begun, counts, run, stop: () => { stopped = true } }
}
