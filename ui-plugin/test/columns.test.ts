// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import RepositoriesPage from '@/pages/RepositoriesPage.vue'
import { leave, logIn, press, settle, show } from './support/page'
import { FakeServer, hardRepository, softRepository } from './support/server'

let server: FakeServer

beforeEach(() => {
  server = new FakeServer()
  server.lists([hardRepository(), softRepository()])
})
afterEach(leave)

const headings = (): string[] => [...document.querySelectorAll('thead th')].map(one => one.textContent?.trim() ?? '').filter(Boolean)

async function toggle (title: string): Promise<void> {
  const choice = [...document.querySelectorAll<HTMLElement>('.column-choices label')].find(one => one.textContent?.trim() === title)!
  choice.querySelector('input')!.click()
  await settle()
}

describe('the columns of a table', () => {
  it('can be taken away, and stay away', async () => {
    logIn()
    const page = await show(RepositoriesPage)
    expect(headings()).toContain('Mount options')
    await press('Choose the columns')
    await toggle('Mount options')
    expect(headings()).not.toContain('Mount options')
    page.unmount()
    document.body.innerHTML = ''
    await show(RepositoriesPage)
    expect(headings()).not.toContain('Mount options')
    await press('Choose the columns')
    await press('Show all')
    expect(headings()).toContain('Mount options')
  })

  it('are all there where what the browser kept is not readable', async () => {
    logIn()
    localStorage.setItem('nas-backup-guard.hidden-columns.repositories', '{"no":')
    await show(RepositoriesPage)
    expect(headings()).toContain('Mount options')
  })

  it('can be taken away where the browser keeps nothing', async () => {
    logIn()
    await show(RepositoriesPage)
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => { throw new Error('full') })
    await press('Choose the columns')
    await toggle('Address')
    expect(headings()).not.toContain('Address')
  })

  it('sort the list at the server, and say how it is sorted', async () => {
    logIn()
    await show(RepositoriesPage)
    const sort = (): HTMLElement => [...document.querySelectorAll<HTMLElement>('.sort-header')].find(one => one.textContent?.trim() === 'Name')!
    sort().click()
    await settle()
    const listed = (): Record<string, string> | undefined => server.sent('listBackupRepositories').filter(one => one.pagesize !== '1').at(-1)
    expect(listed()).toMatchObject({ sortby: 'name', sortorder: 'asc' })
    expect(sort().closest('th')?.getAttribute('aria-sort')).toBe('ascending')
    sort().click()
    await settle()
    expect(listed()).toMatchObject({ sortby: 'name', sortorder: 'desc' })
  })
})
