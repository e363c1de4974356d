// SPDX-License-Identifier: Apache-2.0
import { call } from './client'
import { ApiError } from './errors'

const RUNNING = 0
const FAILED = 2

interface JobAnswer {
  jobstatus: number
  jobresultcode?: number
  /** the result in its container, or what is known of a running job so far, or why it failed */
  jobresult?: Record<string, unknown>
}

/** How far an asynchronous job is. */
export interface Job<T> {
  done: boolean
  result: T | undefined
}

/**
 * Asks how far a job is.
 *
 * @param container the object name of the job's result
 * @throws ApiError when the job has failed (with the code and the text of its failure), or when it cannot be asked for
 */
export async function queryJob<T> (jobid: string, container: string): Promise<Job<T>> {
  const answer = await call<JobAnswer>('queryAsyncJobResult', { jobid })
  if (answer.jobstatus === FAILED) {
    const text = answer.jobresult?.errortext
    throw new JobFailed(typeof text === 'string' ? text : '', answer.jobresultcode)
  }
  return { done: answer.jobstatus !== RUNNING, result: answer.jobresult?.[container] as T | undefined }
}

/** The job itself has failed: there is nothing more to ask for. */
export class JobFailed extends ApiError {
  constructor (message: string, code?: number) {
    super('failed', message, code)
    this.name = 'JobFailed'
  }
}
