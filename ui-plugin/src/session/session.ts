// SPDX-License-Identifier: Apache-2.0
// What CloudStack's UI leaves in the local storage of the origin that this page shares with it: JSON values.
import type { Command } from '@/api/types'

const PREFIX = 'primate__'

export const DARK_MODE_KEY = `${PREFIX}DARK_MODE`
const SESSION_KEY = `${PREFIX}Access-Token`
const LOCALE_KEY = `${PREFIX}LOCALE`
const APIS_KEY = `${PREFIX}APIS`

interface ApiDescription {
  params?: { name: string }[]
}

function stored (key: string): unknown {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    // Not JSON, or the browser keeps the storage from us: as if nothing were there.
    return undefined
  }
}

/** The session key of the user who is logged in to CloudStack's UI in this browser. */
export function sessionKey (): string | undefined {
  const key = stored(SESSION_KEY)
  return typeof key === 'string' && key !== '' ? key : undefined
}

/** The language chosen in CloudStack's UI, such as `en` or `pt_BR`. */
export function chosenLocale (): string {
  const locale = stored(LOCALE_KEY)
  return typeof locale === 'string' && locale !== '' ? locale : 'en'
}

export function darkModeChosen (): boolean {
  return stored(DARK_MODE_KEY) === true
}

function apis (): Record<string, ApiDescription> | undefined {
  const value = stored(APIS_KEY)
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
    ? value as Record<string, ApiDescription>
    : undefined
}

/**
 * Whether this user may call a command. Without a list of the user's commands the server is left to decide.
 */
export function mayCall (command: Command): boolean {
  const known = apis()
  return known === undefined || command in known
}

/** Why the repositories, or the hosts, cannot be shown to this user, if they cannot. */
export type Obstacle =
  | 'framework-off' | 'not-allowed' | 'plugin-missing'
  | 'hosts-missing' | 'hosts-not-allowed' | 'guard-off'

/** What the list of the user's commands says before anything is called. */
export function obstacle (): Obstacle | undefined {
  const known = apis()
  if (known === undefined) {
    return undefined
  }
  const list = known.listBackupRepositories
  if (list !== undefined) {
    return list.params !== undefined && !list.params.some(param => param.name === 'hardmount')
      ? 'plugin-missing'
      : undefined
  }
  // Who may change settings may do everything: such a user lacks the command only where nobody has it.
  return 'updateConfiguration' in known ? 'framework-off' : 'not-allowed'
}

/** What the list of the user's commands says of the hosts before anything is called. */
export function hostsObstacle (): Obstacle | undefined {
  const known = apis()
  if (known === undefined || 'listHostsBackupStatus' in known) {
    return undefined
  }
  return 'updateConfiguration' in known ? 'hosts-missing' : 'hosts-not-allowed'
}

/** Where the user logs in to CloudStack's UI, seen from this page. */
export const LOGIN_ADDRESS = '../#/user/login'
