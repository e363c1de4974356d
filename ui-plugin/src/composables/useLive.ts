// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose, ref, shallowRef, type Ref } from 'vue'
import { asApiError, type ApiError } from '@/api/errors'
import { sessionKey } from '@/session/session'

/** Seconds from one answer to the next question. */
export const LIVE_SECONDS = 12

export interface Live {
  /** when the last whole answer came, by the browser's clock; undefined before the first */
  answered: Ref<number | undefined>
  /** asking because somebody wants to see something else or anew; not while it only keeps up */
  loading: Ref<boolean>
  error: Ref<ApiError | undefined>
  reload: () => Promise<void>
}

/**
 * Asks again and again: not in a hidden tab, at once when the tab is visible again, and never with the key of a session
 * that has ended. A new question ends the one before it.
 *
 * @param ask asks, and keeps what it got unless the signal was aborted meanwhile
 */
export function useLive (ask: (signal: AbortSignal) => Promise<void>, enabled = true): Live {
  const answered = ref<number>()
  const loading = ref(false)
  const error = shallowRef<ApiError>()
  let running: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let refusedKey: string | undefined

  async function run (quietly: boolean): Promise<void> {
    stop()
    if (!enabled) {
      return
    }
    const mine = new AbortController()
    const key = sessionKey()
    running = mine
    loading.value = !quietly || loading.value
    try {
      await ask(mine.signal)
      if (!mine.signal.aborted) {
        answered.value = Date.now()
        error.value = undefined
      }
    } catch (failure) {
      if (!mine.signal.aborted) {
        error.value = asApiError(failure)
        refusedKey = ['session-ended', 'no-session'].includes(error.value.failure) ? key ?? '' : undefined
      }
    } finally {
      if (running === mine) {
        running = undefined
        loading.value = false
        plan()
      }
    }
  }

  function plan (): void {
    if (!document.hidden && mayAsk()) {
      timer = setTimeout(() => { void run(true) }, LIVE_SECONDS * 1000)
    }
  }

  /** Who logs in again in another tab has another key. */
  function mayAsk (): boolean {
    return refusedKey === undefined || refusedKey !== (sessionKey() ?? '')
  }

  function stop (): void {
    clearTimeout(timer)
    running?.abort()
    running = undefined
  }

  function visibilityChanged (): void {
    if (document.hidden) {
      clearTimeout(timer)
    } else if (running === undefined && mayAsk()) {
      void run(true)
    }
  }

  document.addEventListener('visibilitychange', visibilityChanged)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', visibilityChanged)
    stop()
  })

  return { answered, loading, error, reload: () => run(false) }
}
