// SPDX-License-Identifier: Apache-2.0
import { sessionKey } from '@/session/session'
import { noteServerTime } from '@/time/clock'
import { ApiError } from './errors'
import type { Command } from './types'

/** Values of a command's parameters; undefined ones are left out, an empty text is sent as such. */
export type Parameters = Record<string, string | number | boolean | undefined>

/** Where the API is, seen from the page at /client/nas-backup-guard/index.html. */
const ENDPOINT = '../api'

/**
 * Calls a command of the management server. Everything goes in the body of a POST: the server's access log keeps
 * addresses. Without a session key nothing is called, as one call with a wrong key ends the user's whole session.
 *
 * @returns what is inside the command's response container
 * @throws ApiError
 */
export async function call<T> (command: Command, parameters: Parameters = {}, signal?: AbortSignal): Promise<T> {
  const key = sessionKey()
  if (key === undefined) {
    throw new ApiError('no-session')
  }
  const body = new URLSearchParams({ command, response: 'json', sessionkey: key })
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) {
      body.set(name, String(value))
    }
  }
  const answer = await post(body, signal)
  const content = await contentOf(answer)
  const errorText = typeof content?.errortext === 'string' ? content.errortext : undefined
  if (!answer.ok || errorText !== undefined) {
    const code = typeof content?.errorcode === 'number' ? content.errorcode : answer.status
    throw ApiError.fromAnswer(code, errorText ?? '')
  }
  if (content === undefined) {
    throw new ApiError('failed', '', answer.status)
  }
  return content as T
}

async function post (body: URLSearchParams, signal?: AbortSignal): Promise<Response> {
  try {
    const answer = await fetch(ENDPOINT, {
      method: 'POST',
      body,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal ?? null
    })
    noteServerTime(answer.headers.get('date'))
    return answer
  } catch (error) {
    if (signal?.aborted) {
      throw error
    }
    throw new ApiError('unreachable')
  }
}

/** A response is one object in a container that is named after the command. */
async function contentOf (answer: Response): Promise<Record<string, unknown> | undefined> {
  try {
    const container: unknown = await answer.json()
    const content = Object.values(container as object)[0] as unknown
    return typeof content === 'object' && content !== null ? content as Record<string, unknown> : undefined
  } catch {
    return undefined
  }
}
