// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose, ref, shallowRef, type Ref } from 'vue'
import { asApiError, type ApiError } from '@/api/errors'
import { releaseHost } from '@/api/hosts'
import { JobFailed, queryJob } from '@/api/jobs'
import type { HostBackupRelease, HostBackupStatus } from '@/api/types'

const FIRST_LOOK_MS = 1_000
const BETWEEN_LOOKS_MS = 2_000

export type ReleasePhase = 'ready' | 'running' | 'done' | 'failed' | 'lost'

export interface Release {
  host: HostBackupStatus
  /** the VM whose operation ends whatever its state; undefined for all that is stuck */
  virtualmachineid: string | undefined
  phase: Ref<ReleasePhase>
  /** what the server said on the way, the last one last */
  steps: Ref<string[]>
  result: Ref<HostBackupRelease | undefined>
  error: Ref<ApiError | undefined>
  /** the job runs, and the server has not answered the last question about it */
  silent: Ref<boolean>
  start: () => Promise<void>
}

/**
 * One release, from its confirmation to its end. It goes on while nobody looks at it, and on the server in any case:
 * `lost` says that the page cannot follow it any more.
 */
export function useRelease (
  host: HostBackupStatus, virtualmachineid: string | undefined, told: { begun: () => void, ended: () => void }
): Release {
  const phase = ref<ReleasePhase>('ready')
  const steps = ref<string[]>([])
  const result = shallowRef<HostBackupRelease>()
  const error = shallowRef<ApiError>()
  const silent = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let gone = false

  function end (how: 'done' | 'failed' | 'lost'): void {
    phase.value = how
    silent.value = false
    told.ended()
  }

  async function start (): Promise<void> {
    phase.value = 'running'
    error.value = undefined
    told.begun()
    try {
      const jobid = await releaseHost(host.hostid, virtualmachineid)
      later(jobid, FIRST_LOOK_MS)
    } catch (failure) {
      error.value = asApiError(failure)
      // Without an answer nobody knows whether the server has begun.
      end(error.value.failure === 'unreachable' ? 'lost' : 'failed')
    }
  }

  function later (jobid: string, milliseconds: number): void {
    if (!gone) {
      timer = setTimeout(() => { void look(jobid) }, milliseconds)
    }
  }

  async function look (jobid: string): Promise<void> {
    try {
      const job = await queryJob<HostBackupRelease>(jobid, 'hostbackuprelease')
      silent.value = false
      note(job.result?.progress)
      if (job.done) {
        result.value = job.result ?? {}
        end('done')
      } else {
        later(jobid, BETWEEN_LOOKS_MS)
      }
    } catch (failure) {
      if (failure instanceof JobFailed) {
        error.value = failure
        end('failed')
        return
      }
      const reason = asApiError(failure)
      if (reason.failure === 'unreachable' || reason.failure === 'failed') {
        silent.value = true
        later(jobid, BETWEEN_LOOKS_MS)
      } else {
        error.value = reason
        end('lost')
      }
    }
  }

  function note (step: string | undefined): void {
    if (step && steps.value.at(-1) !== step) {
      steps.value = [...steps.value, step]
    }
  }

  onScopeDispose(() => {
    gone = true
    clearTimeout(timer)
  })

  return { host, virtualmachineid, phase, steps, result, error, silent, start }
}
