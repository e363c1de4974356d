// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { asApiError, type ApiError } from '@/api/errors'
import { validateMount, type MountRequest } from '@/api/repositories'
import type { MountOptionsValidation } from '@/api/types'

/** Long enough not to ask at every key, short enough to seem live. */
const DELAY_MS = 300

export interface MountPreview {
  /** the server's last answer to the present input; undefined while there is none */
  validation: Ref<MountOptionsValidation | undefined>
  checking: Ref<boolean>
  error: Ref<ApiError | undefined>
  /** asks at once, for those who must know before they go on */
  checkNow: () => Promise<MountOptionsValidation | undefined>
}

/**
 * Keeps asking the server what it would store, as the input changes. Only the answer to the latest input counts.
 *
 * @param request what to ask, undefined while there is nothing to ask yet
 */
export function useMountPreview (request: () => MountRequest | undefined): MountPreview {
  const validation = ref<MountOptionsValidation>()
  const checking = ref(false)
  const error = ref<ApiError>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined

  function stop (): void {
    clearTimeout(timer)
    running?.abort()
    running = undefined
    checking.value = false
  }

  async function ask (input: MountRequest): Promise<MountOptionsValidation | undefined> {
    stop()
    const mine = new AbortController()
    running = mine
    checking.value = true
    try {
      const answer = await validateMount(input, mine.signal)
      if (mine.signal.aborted) {
        return undefined
      }
      validation.value = answer
      error.value = undefined
      return answer
    } catch (failure) {
      if (!mine.signal.aborted) {
        validation.value = undefined
        error.value = asApiError(failure)
      }
      return undefined
    } finally {
      if (running === mine) {
        running = undefined
        checking.value = false
      }
    }
  }

  watch(() => JSON.stringify(request() ?? null), () => {
    stop()
    const input = request()
    if (input === undefined) {
      validation.value = undefined
      error.value = undefined
      return
    }
    checking.value = true
    timer = setTimeout(() => { void ask(input) }, validation.value === undefined ? 0 : DELAY_MS)
  }, { immediate: true })

  onScopeDispose(stop)

  return {
    validation,
    checking,
    error,
    checkNow: async () => {
      const input = request()
      return input === undefined ? undefined : await ask(input)
    }
  }
}
