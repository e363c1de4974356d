// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import HostsPage from '@/pages/HostsPage.vue'
import RepositoriesPage from '@/pages/RepositoriesPage.vue'
import { ago, HOST_COMMANDS, idleHost, listsHosts, runningBackup, stalledHost } from './support/hosts'
import { ALL_COMMANDS, button, leave, logIn, press, settle, show, text } from './support/page'
import { FakeServer, softRepository } from './support/server'

let server: FakeServer

beforeEach(() => { server = new FakeServer() })
afterEach(leave)

/** The questions for rows; those that only count ask for a page of one. */
const listed = (): Record<string, string>[] => server.sent('listHostsBackupStatus').filter(one => one.pagesize !== '1')
const tiles = (): string[] => [...document.querySelectorAll('.tile')].map(one => one.textContent?.trim() ?? '')
const sortHeader = (title: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('.sort-header')].find(one => one.textContent?.trim() === title)!

describe('the page of hosts', () => {
  it('says at the top how many hosts are stalled, with a way to each kind', async () => {
    logIn(HOST_COMMANDS)
    listsHosts(server, () => [
      stalledHost(), idleHost(), idleHost({ hostid: 'h3', backupstate: 'Unreachable', guardinstalled: false }),
      idleHost({ hostid: 'h4', backupstate: 'Overdue' })
    ])
    await show(HostsPage, {}, '/hosts')
    expect(text()).toContain('Backups hang on 1 of 4 hosts')
    expect(tiles()).toEqual(['1 stalled', '1 unreachable', '1 overdue', '1 without the guard'])
    document.querySelectorAll<HTMLElement>('.tile')[3]?.click()
    await settle()
    expect(listed().at(-1)).toMatchObject({ guardinstalled: 'false' })
    expect(text()).toContain('Showing 1-1 of 1 items')
    expect(text()).toContain('Backups hang on 1 of 4 hosts')
  })

  it.each([
    ['No backup hangs on any of 2 hosts', [idleHost(), idleHost({ hostid: 'h2' })]],
    ['No host is known to be stalled', [idleHost(), idleHost({ hostid: 'h2', guardinstalled: false })]],
    ['No host is stalled, but there is something to look at', [idleHost({ backupstate: 'Unreachable' })]],
    ['There is no KVM host yet', []]
  ])('says "%s"', async (words, hosts) => {
    logIn(HOST_COMMANDS)
    listsHosts(server, () => hosts)
    await show(HostsPage, {}, '/hosts')
    expect(document.querySelector('h2')?.textContent).toContain(words)
  })

  it('says of a stalled host since when, why, and what it holds up', async () => {
    logIn(HOST_COMMANDS)
    listsHosts(server, () => [stalledHost()])
    await show(HostsPage, {}, '/hosts')
    const state = document.querySelector('.host-state')
    expect(state?.textContent?.trim()).toMatch(/^Stalledfor 2 min \d sec$/)
    expect(state?.querySelector('svg')).not.toBeNull()
    expect(state?.querySelector('time')?.title).toMatch(/20\d\d/)
    expect(text()).toContain('The NAS has not answered the backup of VM web-1: 3 threads are blocked.')
    expect(text()).toContain('Backup of web-1 to nightly')
    expect(text()).toContain('5 min of 1 hr 59 min')
    expect(text()).toContain('3 processes blocked')
    expect(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('4')
  })

  it('leads to CloudStack\'s own pages, out of its iframe', async () => {
    logIn(HOST_COMMANDS)
    listsHosts(server, () => [stalledHost()])
    await show(HostsPage, {}, '/hosts')
    const links = [...document.querySelectorAll('tbody a[target=_top]')].map(one => one.getAttribute('href'))
    expect(links).toEqual(['../#/host/h-stalled', '../#/zone/z1', '../#/cluster/c1', '../#/vm/vm1', '../#/backuprepository/r1'])
  })

  it('asks for the page, the filters and the order of its address', async () => {
    logIn(HOST_COMMANDS)
    listsHosts(server, () => [stalledHost()])
    await show(HostsPage, {}, '/hosts?page=2&pagesize=50&state=Stalled,Overdue&zoneid=z2&guardinstalled=false&keyword=kvm&sortby=lastchecked&sortorder=desc')
    expect(listed()[0]).toEqual({
      page: '2', pagesize: '50', state: 'Stalled,Overdue', zoneid: 'z2', guardinstalled: 'false', keyword: 'kvm', sortby: 'lastchecked', sortorder: 'desc'
    })
  })

  it('lists first what needs somebody, and sorts by a heading', async () => {
    logIn(HOST_COMMANDS)
    listsHosts(server, () => [stalledHost(), idleHost()])
    await show(HostsPage, {}, '/hosts')
    expect(listed()[0]).toMatchObject({ sortby: 'backupstate', sortorder: 'asc' })
    expect(sortHeader('State').closest('th')?.getAttribute('aria-sort')).toBe('ascending')
    sortHeader('Host').click()
    await settle()
    expect(listed().at(-1)).toMatchObject({ sortby: 'hostname', sortorder: 'asc' })
    sortHeader('Host').click()
    await settle()
    expect(listed().at(-1)).toMatchObject({ sortby: 'hostname', sortorder: 'desc' })
    expect(sortHeader('Host').closest('th')?.getAttribute('aria-sort')).toBe('descending')
    expect(sortHeader('State').closest('th')?.getAttribute('aria-sort')).toBe('none')
  })

  it('says of a host without the guard that it is not installed, and offers no release there', async () => {
    logIn(HOST_COMMANDS)
    const overdue = runningBackup({ elapsed: 8000, started: ago(8000) })
    listsHosts(server, () => [idleHost({ backupstate: 'Overdue', guardinstalled: false, guardversion: undefined, orphanmounts: 2, runningbackups: [overdue] })])
    await show(HostsPage, {}, '/hosts')
    expect(text()).toContain('not installed')
    expect(text()).toContain('2 mounts left behind')
    expect(text()).toContain('2 hr 13 min, past its timeout of 1 hr 59 min')
    expect(document.querySelector('.host-state time')?.textContent).toMatch(/^for 14 min 2\d sec$/)
    expect(button('Release kvm-01')).toBeUndefined()
    await press('Show the details of kvm-01')
    expect(text()).toContain('It cannot be ended from here, as no guard is known on this host.')
    expect(button('End it: the operation of web-1')).toBeUndefined()
  })

  it('does not call the guard missing on a host that never answered', async () => {
    logIn(HOST_COMMANDS)
    listsHosts(server, () => [idleHost({ backupstate: 'Unknown', guardinstalled: false, guardversion: undefined, lastchecked: undefined })])
    await show(HostsPage, {}, '/hosts')
    expect(text()).toContain('none seen')
    expect(text()).not.toContain('not installed')
  })

  it('offers the host\'s own command where the agent is not up', async () => {
    logIn(HOST_COMMANDS)
    listsHosts(server, () => [idleHost({ backupstate: 'Unreachable', agentstate: 'Disconnected', runningbackups: [runningBackup()] })])
    await show(HostsPage, {}, '/hosts')
    expect(button('Release kvm-01')).toBeUndefined()
    await press('Show the details of kvm-01')
    expect(document.querySelector('.command code')?.textContent).toBe('nas-backup-guard status')
  })

  it('offers nothing that the role may not do', async () => {
    logIn(['listHostsBackupStatus', 'queryAsyncJobResult'])
    listsHosts(server, () => [stalledHost()])
    await show(HostsPage, {}, '/hosts')
    expect(text()).toContain('Stalled')
    expect(text()).not.toContain('Actions')
    await press('Show the details of kvm-02')
    expect([button('Release kvm-02'), button('End it: the operation of web-1')]).toEqual([undefined, undefined])
  })

  it('shows what is empty as empty, and offers to clear the filters when nothing matches', async () => {
    logIn(HOST_COMMANDS)
    listsHosts(server, () => [idleHost()])
    await show(HostsPage, {}, '/hosts?state=Stalled')
    expect(text()).toContain('No host matches')
    await press('Clear the filters')
    expect(text()).toContain('kvm-01')
  })

  it('calls nothing without a session, and leads to the login', async () => {
    await show(HostsPage, {}, '/hosts')
    expect(text()).toContain('You are not logged in')
    expect(server.calls).toEqual([])
  })

  it('says that the session has ended, after one refused call, and does not ask again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    try {
      logIn(['listHostsBackupStatus'])
      server.answers.listHostsBackupStatus = () => ({ status: 401, errortext: 'unable to verify user credentials' })
      await show(HostsPage, {}, '/hosts')
      expect(text()).toContain('Your session has ended')
      await vi.advanceTimersByTimeAsync(60_000)
      document.dispatchEvent(new Event('visibilitychange'))
      await settle()
      expect(server.calls).toHaveLength(1)
    } finally {
      vi.useRealTimers()
    }
  })

  it('has one plain sentence for who may not see hosts', async () => {
    logIn(['listZones'])
    await show(HostsPage, {}, '/hosts')
    expect(text()).toContain('Your role may not see what the backups of the hosts do')
    expect(text()).not.toContain('Try again')
    expect(server.calls).toEqual([])
  })

  it('tells an admin of an older server what is missing', async () => {
    logIn(['listBackupRepositories', 'updateConfiguration'])
    await show(HostsPage, {}, '/hosts')
    expect(text()).toContain('The server part of NAS Backup Guard is missing or too old')
    expect(server.sent('listHostsBackupStatus')).toEqual([])
  })

  it('says that the guard is switched off', async () => {
    logIn(HOST_COMMANDS)
    server.answers.listHostsBackupStatus = () => ({ status: 432, errortext: 'NAS Backup Guard is off: set nas.backup.guard.enabled' })
    await show(HostsPage, {}, '/hosts')
    expect(text()).toContain('NAS Backup Guard is switched off')
  })
})

describe('what the page of hosts shows while time goes by', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'], shouldAdvanceTime: true })
    logIn(HOST_COMMANDS)
  })
  afterEach(() => { vi.useRealTimers() })

  function hide (hidden: boolean): void {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
    document.dispatchEvent(new Event('visibilitychange'))
  }

  it('is kept up to date, without a sign of loading', async () => {
    let hosts = [idleHost()]
    listsHosts(server, () => hosts)
    await show(HostsPage, {}, '/hosts')
    expect(text()).toContain('No backup hangs on the one host')
    hosts = [stalledHost({ hostid: 'h-idle' })]
    await vi.advanceTimersByTimeAsync(13_000)
    await settle()
    expect(text()).toContain('Backups hang on 1 of 1 host')
    expect(document.querySelector('.ant-spin-spinning')).toBeNull()
  })

  it('is not asked for in a hidden tab, and at once when it is visible again', async () => {
    listsHosts(server, () => [idleHost()])
    await show(HostsPage, {}, '/hosts')
    hide(true)
    const before = server.calls.length
    await vi.advanceTimersByTimeAsync(120_000)
    expect(server.calls).toHaveLength(before)
    hide(false)
    await settle()
    expect(listed().length).toBe(2)
  })

  it('stays when the server does not answer, and is called old', async () => {
    listsHosts(server, () => [stalledHost()])
    await show(HostsPage, {}, '/hosts')
    expect(document.querySelector('.host-overview .freshness')?.textContent).toMatch(/^As of /)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    await vi.advanceTimersByTimeAsync(13_000)
    await settle()
    expect(text()).toContain('The management server does not answer')
    expect(document.querySelector('.host-overview .freshness')?.textContent).toMatch(/No answer since .* may be out of date/)
    expect(text()).toContain('kvm-02')
  })
})

describe('the hosts at the top of the page of repositories', () => {
  beforeEach(() => { server.lists([softRepository()]) })

  it('are there in short, with the way to those that are stalled', async () => {
    logIn([...ALL_COMMANDS, ...HOST_COMMANDS])
    listsHosts(server, () => [stalledHost(), idleHost()])
    await show(RepositoriesPage)
    expect(document.querySelector('h2')?.textContent).toBe('Backups hang on 1 of 2 hosts')
    expect(document.querySelector('h2 a')?.getAttribute('href')).toBe('/hosts?state=Stalled')
    expect(text()).toContain('The one repository gives up when its NAS stops answering')
  })

  it('are not asked for by who may not see them', async () => {
    logIn(['listBackupRepositories'])
    await show(RepositoriesPage)
    expect(server.sent('listHostsBackupStatus')).toEqual([])
    expect([...document.querySelectorAll('.page-nav a')].map(one => one.textContent?.trim())).toEqual(['Backup Repositories', 'Documentation, opens in a new tab'])
  })

  it('say so when the guard is switched off', async () => {
    logIn([...ALL_COMMANDS, ...HOST_COMMANDS])
    server.answers.listHostsBackupStatus = () => ({ status: 432, errortext: 'NAS Backup Guard is off: set nas.backup.guard.enabled' })
    await show(RepositoriesPage)
    expect(text()).toContain('NAS Backup Guard is switched off')
    expect(text()).toContain('weekly')
  })
})
