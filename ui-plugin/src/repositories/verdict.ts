// SPDX-License-Identifier: Apache-2.0
import type { Finding, MountBehaviour, Severity } from '@/api/types'
import { familyOf } from './mountOptions'

/** What is to be said of a repository at first sight. */
export type Verdict = 'blocks' | 'gives-up' | 'unreadable' | 'unknown'

/** What can be done about it with one click. */
export type Remedy = 'make-safe' | 'repair' | 'none'

export function verdictOf (behaviour: MountBehaviour): Verdict {
  if (isUnreadable(behaviour)) {
    return 'unreadable'
  }
  if (behaviour.hardmount === undefined) {
    return 'unknown'
  }
  return behaviour.hardmount ? 'blocks' : 'gives-up'
}

export function remedyFor (behaviour: MountBehaviour): Remedy {
  if (isUnreadable(behaviour)) {
    return 'repair'
  }
  return behaviour.hardmount === true && behaviour.safemountopts !== undefined ? 'make-safe' : 'none'
}

/** A stored value that the server cannot decrypt: nothing is known of such a repository's options. */
export function isUnreadable (behaviour: MountBehaviour): boolean {
  return (behaviour.warnings ?? []).some(warning => warning.code === 'options-unreadable')
}

export function isCeph (type: string): boolean {
  return familyOf(type) === 'ceph'
}

/** The key of the sentence that says why a repository behaves as it does. */
export function reasonKey (behaviour: MountBehaviour, type: string): string {
  switch (verdictOf(behaviour)) {
    case 'unreadable':
      return 'reason.unreadable'
    case 'blocks':
      if (isCeph(type)) {
        return 'reason.ceph'
      }
      return behaviour.mountmodesource === 'explicit' ? 'reason.hard-explicit' : 'reason.hard-default'
    case 'gives-up':
      return behaviour.rpctimeout === undefined ? 'reason.soft' : 'reason.soft-after'
    default:
      return 'reason.unknown'
  }
}

const ORDER: Severity[] = ['critical', 'warning', 'info']

/** The most serious first; otherwise as the server gave them. */
export function bySeverity (findings: Finding[] | undefined): Finding[] {
  return [...(findings ?? [])].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
}

/** The key of the few words that flag a repository. */
export function flagKey (behaviour: MountBehaviour): string {
  switch (verdictOf(behaviour)) {
    case 'unreadable':
      return 'flag.unreadable'
    case 'blocks':
      return 'flag.hard'
    case 'gives-up': {
      const mode = behaviour.mountmode === 'softerr' ? 'softerr' : 'soft'
      return behaviour.rpctimeout === undefined ? `flag.${mode}` : `flag.${mode}-after`
    }
    default:
      return 'flag.unknown'
  }
}
