// SPDX-License-Identifier: Apache-2.0
import { expect, test as base, type FrameLocator, type Page } from '@playwright/test'
import { startMock } from './mock/server'

const PLUGIN = '#/plugins/NAS-Backup-Guard'

/** Where the page is looked at: inside the sandbox's shell as in CloudStack's UI, or on its own on the mock. */
export type View = Page | FrameLocator

export interface Plugin {
  readonly page: Page
  /** logs in and opens the page */
  open: (user?: 'admin' | 'readonly' | 'user') => Promise<View>
  /** after a reload */
  view: () => View
  /** calls a command as the user who is logged in */
  call: (command: string, parameters: Record<string, string>) => Promise<unknown>
  dark: (on: boolean) => Promise<void>
  shot: (name: string) => Promise<void>
}

export const onSandbox = process.env.SANDBOX_URL !== undefined

/** Needs what only a real server has. */
export const SANDBOX_ONLY = 'needs a running sandbox, named by SANDBOX_URL'

type Mock = Awaited<ReturnType<typeof startMock>>

export const test = base.extend<{ plugin: Plugin }, { mock: Mock | undefined, server: string }>({
  mock: [async ({}, use) => {
    const mock = onSandbox ? undefined : await startMock()
    await use(mock)
    mock?.stop()
  }, { scope: 'worker' }],

  server: [async ({ mock }, use) => {
    await use(mock?.url ?? process.env.SANDBOX_URL!.replace(/\/$/, ''))
  }, { scope: 'worker' }],

  plugin: async ({ page, server, mock }, use) => {
    // What the test before has changed there, this one need not know.
    mock?.reset()
    const faults = watch(page, server)
    const view = (): View => onSandbox ? page.frameLocator('iframe') : page
    await use({
      page,
      view,
      async open (user = 'admin') {
        if (onSandbox) {
          await page.goto(`${server}/client/`)
          await page.getByLabel('User name').fill(user)
          await page.getByLabel('Password', { exact: true }).fill('password')
          await page.getByRole('button', { name: 'Login' }).click()
          await page.getByRole('button', { name: 'Logout' }).waitFor()
          await page.goto(`${server}/client/${PLUGIN}`)
        } else {
          await page.goto(`${server}/client/nas-backup-guard/icon.svg`)
          await page.evaluate(() => localStorage.setItem('primate__Access-Token', '"key"'))
          await page.goto(`${server}/client/nas-backup-guard/index.html`)
        }
        return view()
      },
      async call (command, parameters) {
        const key = await page.evaluate(() => JSON.parse(localStorage.getItem('primate__Access-Token') ?? '""') as string)
        const answer = await page.request.post(`${server}/client/api`, {
          form: { command, response: 'json', sessionkey: key, ...parameters }
        })
        return Object.values(await answer.json() as object)[0]
      },
      async dark (on) {
        await page.evaluate(dark => localStorage.setItem('primate__DARK_MODE', JSON.stringify(dark)), on)
        await page.reload()
      },
      async shot (name) {
        // What moves has come to rest.
        await page.waitForTimeout(400)
        await page.screenshot({ path: `target/screenshots/${name}.png` })
      }
    })
    expect(faults, 'what the pages may not do').toEqual([])
  }
})

/** Notes what no page may do, whatever is tried with it: ask others, or what its content security policy forbids. */
function watch (page: Page, server: string): string[] {
  const faults: string[] = []
  page.context().on('request', request => {
    if (!request.url().startsWith(server) && !/^(data|blob|about):/.test(request.url())) {
      faults.push(`asked for ${request.url()}`)
    }
  })
  page.context().on('console', message => {
    if (/content security policy/i.test(message.text())) {
      faults.push(message.text())
    }
  })
  page.context().on('weberror', thrown => faults.push(`threw ${thrown.error().message}`))
  return faults
}

export { expect }

let made = 0

/** A name that no other run has used. */
export function freshName (what: string): string {
  return `${what}-${Date.now().toString(36)}${made++}`
}

/** Adds a repository of this test only, such as one that can block hosts. */
export async function addRepository (plugin: Plugin, name: string, mountopts = 'hard,vers=4.1'): Promise<void> {
  const { zone } = await plugin.call('listZones', {}) as { zone: { id: string }[] }
  await plugin.call('addBackupRepository', {
    name, zoneid: zone[0]!.id, type: 'nfs', address: '192.0.2.7:/export/e2e', provider: 'nas', mountopts
  })
}

export async function searchRepositories (view: View, words: string): Promise<void> {
  await view.getByLabel('Search by name or address').fill(words)
  await view.getByLabel('Search by name or address').press('Enter')
}
