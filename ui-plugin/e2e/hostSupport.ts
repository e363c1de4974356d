// SPDX-License-Identifier: Apache-2.0
import { expect, onSandbox, type Plugin, type View } from './support'

export interface Host { hostid: string, hostname: string, backupstate: string, reasoncode: string }
export interface SandboxHost { id: string, name: string, description: string }

export async function openHosts (plugin: Plugin, user?: 'admin' | 'readonly'): Promise<View> {
  const view = await plugin.open(user)
  await view.getByRole('link', { name: 'Hosts', exact: true }).click()
  await expect(view.getByRole('heading', { name: 'Hosts', level: 1 })).toBeVisible()
  return view
}

export async function hosts (plugin: Plugin, filter: Record<string, string> = {}): Promise<Host[]> {
  const answer = await plugin.call('listHostsBackupStatus', { page: '1', pagesize: '100', ...filter }) as { hostbackupstatus?: Host[] }
  return answer.hostbackupstatus ?? []
}

/** Lets a host of the sandbox behave so; on the mock they are as they are. */
export async function behave (plugin: Plugin, name: string, behaviour: string, ago = 0): Promise<void> {
  if (onSandbox) {
    const { sandboxhost } = await plugin.call('listSandboxHosts', { keyword: name }) as { sandboxhost: SandboxHost[] }
    await plugin.call('updateSandboxHost', { id: sandboxhost[0]!.id, behaviour, ago: String(ago) })
  }
}

/** Waits until the server calls a host so: it asks a host only now and then. */
export async function awaitState (plugin: Plugin, name: string, state: string): Promise<void> {
  await expect.poll(async () => (await hosts(plugin, { keyword: name }))[0]?.backupstate, { timeout: 200_000, intervals: [2_000] }).toBe(state)
}

/** Waits until each host was asked once: a server that has just started knows nothing of them. */
export async function allAsked (plugin: Plugin): Promise<void> {
  await expect.poll(async () => (await hosts(plugin)).filter(one => one.reasoncode === 'not-asked-yet').length, { timeout: 200_000 }).toBe(0)
}

export async function search (view: View, words: string): Promise<void> {
  await view.getByLabel('Search by host, cluster or zone').fill(words)
  await view.getByLabel('Search by host, cluster or zone').press('Enter')
}

export const row = (view: View, name: string) => view.getByRole('row').filter({ hasText: name })
export const names = (view: View) => view.getByRole('button', { name: /^Show the details of/ }).allTextContents()
