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

/** The file systems that differ in their mount options. */
export type Family = 'nfs' | 'cifs' | 'ceph'

export function familyOf (type: string): Family {
  const name = type.toLowerCase()
  return name === 'cifs' ? 'cifs' : /^ceph(fs)?$/.test(name) ? 'ceph' : 'nfs'
}

export interface OptionDifference {
  option: string
  change: 'kept' | 'added' | 'by-server' | 'replaced' | 'removed'
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

/** What becomes of the options that somebody gave: those that stay, and those that the server adds by itself. */
export function completedOptions (entered: string, after: string | undefined): OptionDifference[] {
  const given = splitOptions(entered)
  return splitOptions(after).map(option =>
    ({ option, change: given.some(one => isStoredAs(one, option)) ? 'kept' : 'by-server' }))
}

/**
 * What an update changes about the stored options.
 *
 * @param entered what somebody gave: it tells what the server adds by itself, and which secrets are new
 * @param after what would be stored; where nobody can say, the same as what was given
 */
export function changedOptions (stored: string | undefined, entered: string, after: string | undefined): OptionDifference[] {
  const given = splitOptions(entered)
  return compareOptions(stored, after).flatMap<OptionDifference>(({ option, change }) => {
    const origin = given.find(one => isStoredAs(one, option))
    if (change === 'kept') {
      // Behind the same mask there may be another secret.
      return option.includes(MASK) && origin !== undefined && !origin.includes(MASK) ? [{ option, change: 'replaced' }] : []
    }
    return [{ option, change: change === 'added' && origin === undefined ? 'by-server' : change }]
  })
}

/** Whether an option as somebody gave it is this one as it is stored, with its secret masked. */
function isStoredAs (given: string, stored: string): boolean {
  const mask = stored.indexOf(MASK)
  return given === stored || (mask > 0 && given.startsWith(stored.slice(0, mask)))
}

/** Options that the server has not seen, with their secrets masked: by the names that it takes for those of secrets. */
export function maskSecrets (options: string): string {
  return splitOptions(options).map(option => {
    const [name = ''] = option.split('=', 1)
    return name !== option && /pass|secret|pwd/i.test(name) && !/file$/i.test(name)
      ? `${name}=${MASK}`
      : option.replace(/^(user(?:name)?=[^%]*%).+$/i, `$1${MASK}`)
  }).join(',')
}

/** Whether a secret stands masked in the options. */
export function hasMask (options: string | undefined): boolean {
  return splitOptions(options).some(option => option.endsWith(`=${MASK}`))
}
