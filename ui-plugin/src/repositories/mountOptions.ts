// SPDX-License-Identifier: Apache-2.0
import { MASK } from '@/api/types'

/** The options of a comma-separated list as mount(8) separates them: a comma inside quotes does not count. */
export function splitOptions (options: string | undefined): string[] {
  const result: string[] = []
  let option = ''
  let quoted = false
  for (const char of options ?? '') {
    if (char === '"') {
      quoted = !quoted
    }
    if (char === ',' && !quoted) {
      result.push(option)
      option = ''
    } else {
      option += char
    }
  }
  result.push(option)
  return result.filter(text => text !== '')
}

export interface OptionDifference {
  option: string
  change: 'kept' | 'added' | 'removed'
}

/** What differs between two lists of options: the new ones in their order, then those that are gone. */
export function compareOptions (before: string | undefined, after: string | undefined): OptionDifference[] {
  const old = splitOptions(before)
  const kept = new Set(old)
  const now = splitOptions(after)
  return [
    ...now.map(option => ({ option, change: kept.has(option) ? 'kept' as const : 'added' as const })),
    ...old.filter(option => !now.includes(option)).map(option => ({ option, change: 'removed' as const }))
  ]
}

/** Whether a secret stands masked in the options. */
export function hasMask (options: string | undefined): boolean {
  return splitOptions(options).some(option => option.endsWith(`=${MASK}`))
}
