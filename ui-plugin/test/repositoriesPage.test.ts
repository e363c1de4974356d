// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import RepositoriesPage from '@/pages/RepositoriesPage.vue'
import { button, leave, logIn, press, settle, show, text } from './support/page'
import { FakeServer, hardRepository, SAFE, softRepository, unreadableRepository } from './support/server'

let server: FakeServer

beforeEach(() => { server = new FakeServer() })
afterEach(leave)

describe('the page of repositories', () => {
  it('says at the top how many can block hosts, with a way to them', async () => {
    logIn()
    server.lists([hardRepository(), softRepository(), softRepository({ id: 'r2' })])
    await show(RepositoriesPage)
    expect(text()).toContain('1 of 3 repositories can block hosts')
    document.querySelector<HTMLElement>('.overview a')?.click()
    await settle()
    expect(text()).toContain('Showing 1-1 of 1 items')
    expect(text()).toContain('1 of 3 repositories can block hosts')
  })

  it('says so when all is well', async () => {
    logIn()
    server.lists([softRepository(), softRepository({ id: 'r2' })])
    await show(RepositoriesPage)
    expect(text()).toContain('All 2 repositories give up when their NAS stops answering')
  })

  it('does not call well what nobody can read', async () => {
    logIn()
    server.lists([softRepository(), unreadableRepository()])
    await show(RepositoriesPage)
    expect(text()).toContain('The options of 1 of 2 repositories cannot be read')
    expect(text()).not.toContain('give up when their NAS')
  })

  it('names what nobody can read beside what blocks', async () => {
    logIn()
    server.lists([hardRepository(), unreadableRepository()])
    await show(RepositoriesPage)
    expect(text()).toContain('1 of 2 repositories can block hosts')
    expect(text()).toContain('The options of 1 more cannot be read.')
  })

  it('asks for the page, the filter and the search of its address', async () => {
    logIn()
    server.lists([hardRepository()])
    await show(RepositoriesPage, {}, '/?page=2&pagesize=50&keyword=nas&zoneid=z2&hardmount=true')
    expect(server.sent('listBackupRepositories')[0])
      .toEqual({ page: '2', pagesize: '50', keyword: 'nas', zoneid: 'z2', hardmount: 'true' })
  })

  it('shows what is empty as empty', async () => {
    logIn()
    server.lists([])
    await show(RepositoriesPage)
    expect(text()).toContain('No backup repository yet')
  })

  it('offers to clear the filters when nothing matches', async () => {
    logIn()
    server.lists([softRepository()])
    await show(RepositoriesPage, {}, '/?hardmount=true')
    expect(text()).toContain('No repository matches')
    await press('Clear the filters')
    expect(text()).toContain('weekly')
  })

  it('offers nothing that the role may not do', async () => {
    logIn(['listBackupRepositories', 'listZones'])
    server.lists([hardRepository(), unreadableRepository()])
    await show(RepositoriesPage)
    expect(text()).toContain('Hard: can block hosts')
    expect([button('Make safe: nightly'), button('Edit nightly'), button('Repair the mount options of by-sql'), button('Add Backup Repository')])
      .toEqual([undefined, undefined, undefined, undefined])
    await press('Show the details of nightly')
    expect(text()).toContain('If this NAS stops answering')
    expect(button('Edit')).toBeUndefined()
  })

  it('calls nothing without a session, and leads to the login', async () => {
    await show(RepositoriesPage)
    expect(text()).toContain('You are not logged in')
    expect(document.querySelector('a[target=_top].ant-btn')?.getAttribute('href')).toBe('../#/user/login')
    expect(server.calls).toEqual([])
  })

  it('says that the session has ended, after one refused call', async () => {
    logIn(['listBackupRepositories'])
    server.answers.listBackupRepositories = () => ({ status: 401, errortext: 'unable to verify user credentials' })
    await show(RepositoriesPage)
    expect(text()).toContain('Your session has ended')
    expect(server.calls).toHaveLength(1)
  })

  it('tells an admin that the backup framework is off', async () => {
    logIn(['updateConfiguration', 'listZones'])
    await show(RepositoriesPage)
    expect(text()).toContain('backup.framework.enabled')
    expect(server.calls).toEqual([])
  })

  it('has one friendly sentence for who may do nothing here', async () => {
    logIn(['listZones'])
    await show(RepositoriesPage)
    expect(text()).toContain('Your role may not see backup repositories')
  })

  it('notices a server without the plugin', async () => {
    localStorage.setItem('primate__Access-Token', '"key"')
    server.answers.listBackupRepositories = () => ({ count: 1, backuprepository: [{ id: 'r', name: 'n', type: 'nfs', address: 'a:/b' }] })
    await show(RepositoriesPage)
    expect(text()).toContain('The server part of NAS Backup Guard is not there')
  })

  it('keeps what it shows when a later answer fails, and says so', async () => {
    logIn()
    server.lists([softRepository()])
    await show(RepositoriesPage)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    await press('Refresh')
    expect(text()).toContain('The management server does not answer')
    expect(text()).toContain('weekly')
  })
})

describe('making a repository safe', () => {
  const repository = hardRepository({ mountopts: 'vers=4.1', safemountopts: `vers=4.1,${SAFE}` })

  beforeEach(() => {
    logIn()
    server.lists([repository])
    server.validates(({ mountopts }) => ({ ...softRepository({ mountopts }), valid: true }))
    server.answers.updateBackupRepository = ({ mountopts }) => ({ backuprepository: softRepository({ name: 'nightly', mountopts }) })
  })

  it('shows what will be stored before anything is', async () => {
    await show(RepositoriesPage)
    await press('Make safe: nightly')
    expect(server.sent('validateBackupMountOptions')).toEqual([{ id: 'r-hard', type: 'nfs', mountopts: `vers=4.1,${SAFE}` }])
    const after = document.querySelector('.after')?.textContent?.replace(/\s+/g, ' ')
    expect(after).toContain('Soft: gives up after 20 sec')
    expect([...document.querySelectorAll('.after .option.added code')].map(one => one.textContent)).toEqual(SAFE.split(','))
    expect(server.sent('updateBackupRepository')).toEqual([])
  })

  it('stores it once that is confirmed, and asks for the list anew', async () => {
    await show(RepositoriesPage)
    await press('Make safe: nightly')
    const lists = server.sent('listBackupRepositories').length
    await press('Make safe')
    expect(server.sent('updateBackupRepository')).toEqual([{ id: 'r-hard', mountopts: `vers=4.1,${SAFE}` }])
    expect(server.sent('listBackupRepositories').length).toBeGreaterThan(lists)
    expect(text()).toContain('nightly is safe now')
    expect(document.querySelector('.make-safe')).toBeNull()
  })

  it('keeps the dialog open when the server refuses, with its reason', async () => {
    server.answers.updateBackupRepository = () => ({ status: 431, errortext: 'The parameter mountopts is too long.' })
    await show(RepositoriesPage)
    await press('Make safe: nightly')
    await press('Make safe')
    expect(document.querySelector('.make-safe')?.textContent).toContain('The parameter mountopts is too long.')
  })

  it('cannot be confirmed when the preview says no', async () => {
    server.validates(() => ({ valid: false, errors: [{ code: 'too-long', severity: 'critical', message: 'It does not fit.' }] }))
    await show(RepositoriesPage)
    await press('Make safe: nightly')
    expect(text()).toContain('It does not fit.')
    const confirm = [...document.querySelectorAll<HTMLButtonElement>('.ant-modal-footer button')].at(-1)
    expect(confirm?.disabled).toBe(true)
  })

  it('explains CephFS, which no option makes safe', async () => {
    server.lists([hardRepository({ type: 'ceph', safemountopts: undefined })])
    await show(RepositoriesPage)
    expect(button('Make safe: nightly')).toBeUndefined()
    await press('Show the details of nightly')
    expect(text()).toContain('No mount option makes it safe')
  })
})
