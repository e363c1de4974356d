// SPDX-License-Identifier: Apache-2.0

/**
 * Why a call failed, as far as the pages act on it: the session is missing or has ended, the input was refused,
 * the command is not there (or not for this user), the server did not answer, or it failed.
 */
export type Failure = 'no-session' | 'session-ended' | 'refused' | 'not-available' | 'unreachable' | 'failed'

// Error codes of CloudStack's API.
const UNAUTHORIZED = 401
const PARAM_ERROR = 431
const UNSUPPORTED_ACTION_ERROR = 432
const ACCOUNT_ERROR = 531

/** A call to the management server that did not succeed. The message is the server's own text, where it gave one. */
export class ApiError extends Error {
  constructor (readonly failure: Failure, message = '', readonly code?: number) {
    super(message)
    this.name = 'ApiError'
  }

  static fromAnswer (code: number, text: string): ApiError {
    return new ApiError(failureOf(code), text, code)
  }
}

function failureOf (code: number): Failure {
  switch (code) {
    case UNAUTHORIZED:
      return 'session-ended'
    case PARAM_ERROR:
      return 'refused'
    case UNSUPPORTED_ACTION_ERROR:
    case ACCOUNT_ERROR:
      return 'not-available'
    default:
      return 'failed'
  }
}

/** Any thrown value as an ApiError, so that a page has one kind of error to show. */
export function asApiError (error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('failed', error instanceof Error ? error.message : String(error))
}
