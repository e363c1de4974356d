// SPDX-License-Identifier: Apache-2.0
import type { ApiError } from '@/api/errors'

/** The server offers its commands on hosts until its next start, and refuses them while the guard is switched off. */
export function isGuardOff (error: ApiError): boolean {
  return error.failure === 'not-available' && error.message.includes('nas.backup.guard.enabled')
}
