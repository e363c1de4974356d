// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BackupRepository } from '@/api/types'
import HostsPage from '@/pages/HostsPage.vue'
import RepositoriesPage from '@/pages/RepositoriesPage.vue'
import { HOST_COMMANDS, idleHost, listsHosts } from './support/hosts'
import { ALL_COMMANDS, button, leave, logIn, press, settle, show, text } from './support/page'
import { FakeServer, hardRepository, SAFE, softRepository } from './support/server'

let server: FakeServer
let repositories: BackupRepository[]

const one = hardRepository({ id: 'r1', name: 'one' })
const two = hardRepository({ id: 'r2', name: 'two', mountopts: 'vers=4.1', safemountopts: `vers=4.1,${SAFE}` })
const ceph = hardRepository({ id: 'r3', name: 'ceph', type: 'ceph', safemountopts: undefined })

beforeEach(() => {
  server = new FakeServer()
  repositories = [one, two, ceph, softRepository()]
  server.answers.listBackupRepositories = ({ hardmount, page = '1', pagesize = '20' }) => {
    const shown = repositories.filter(repository => hardmount === undefined || String(repository.hardmount) === hardmount)
    const start = (Number(page) - 1) * Number(pagesize)
    return { count: shown.length, backuprepository: shown.slice(start, start + Number(pagesize)) }
  }
  server.answers.updateBackupRepository = ({ id, mountopts }) => {
    const old = repositories.find(repository => repository.id === id)!
    const stored = softRepository({ ...old, mountopts, hardmount: false, safemountopts: undefined })
    repositories = repositories.map(repository => repository === old ? stored : repository)
    return { backuprepository: stored }
  }
})
afterEach(leave)

const states = (): string[] => [...document.querySelectorAll('.makings > li')].map(item => item.className)
const box = (name: string): HTMLInputElement => document.querySelector<HTMLInputElement>(`input[aria-label="Select ${name}"]`)!

async function openAll (): Promise<void> {
  logIn()
  await show(RepositoriesPage)
  await press('Make all safe…')
}

describe('making all repositories safe', () => {
  it('shows what would change of each and changes nothing before it is confirmed', async () => {
    await openAll()
    expect(text()).toContain('Make 2 repositories safe')
    expect(document.querySelectorAll('.makings .option.added')).toHaveLength(6)
    expect(text()).toContain('1 stays as it is')
    expect(text()).toContain('CephFS has no mode that gives up')
    await press('Cancel')
    expect(server.sent('updateBackupRepository')).toEqual([])
  })

  it('stores the options of each, says so, and shows the list anew', async () => {
    await openAll()
    await press('Make 2 safe')
    expect(server.sent('updateBackupRepository')).toEqual([{ id: 'r1', mountopts: SAFE }, { id: 'r2', mountopts: `vers=4.1,${SAFE}` }])
    expect(text()).toContain('2 made safe')
    expect(button('Try 1 again')).toBeUndefined()
    await press('Close')
    expect(document.querySelector('.make-all-safe')).toBeNull()
    expect(text()).toContain('1 of 4 repositories can block hosts')
  })

  it('goes on after a refusal, says which failed and why, and tries that one again', async () => {
    const update = server.answers.updateBackupRepository!
    server.answers.updateBackupRepository = () => {
      server.answers.updateBackupRepository = update
      return { status: 431, errortext: 'The parameter mountopts is too long.' }
    }
    await openAll()
    await press('Make 2 safe')
    expect(states().slice(0, 2)).toEqual(['failed', 'done'])
    expect(text()).toContain('1 made safe, 1 failed')
    expect(text()).toContain('The parameter mountopts is too long.')
    await press('Try 1 again')
    expect(states().slice(0, 2)).toEqual(['done', 'done'])
    expect(server.sent('updateBackupRepository').map(({ id }) => id)).toEqual(['r1', 'r2', 'r1'])
  })

  it('does not go on where the session ends, and says what was not tried', async () => {
    server.answers.updateBackupRepository = () => ({ status: 401, errortext: 'unable to verify user credentials' })
    await openAll()
    await press('Make 2 safe')
    expect(states().slice(0, 2)).toEqual(['failed', 'untried'])
    expect(text()).toContain('0 made safe, 1 failed, 1 not tried')
    expect(server.sent('updateBackupRepository')).toHaveLength(1)
  })

  it('reads all pages of those that can block hosts', async () => {
    repositories = Array.from({ length: 5 }, (_, i) => hardRepository({ id: `r${i}`, name: `nas-${i}` }))
    const list = server.answers.listBackupRepositories!
    // As if there were pages of two: what counts is that the rest is asked for.
    server.answers.listBackupRepositories = parameters => list(parameters.pagesize === '500' ? { ...parameters, pagesize: '2' } : parameters)
    await openAll()
    expect(text()).toContain('Make 5 repositories safe')
    expect(server.sent('listBackupRepositories').filter(({ pagesize }) => pagesize === '500').map(({ page }) => page)).toEqual(['1', '2', '3'])
  })

  it('is not offered on the page of hosts, which says how many there are', async () => {
    logIn([...ALL_COMMANDS, ...HOST_COMMANDS])
    listsHosts(server, () => [idleHost()])
    await show(HostsPage, {}, '/hosts')
    expect(text()).toContain('3 of 4 repositories can block hosts')
    expect(button('Make all safe…')).toBeUndefined()
  })

  it('is not offered to those who may not change one', async () => {
    logIn(['listBackupRepositories', 'validateBackupMountOptions', 'listZones', 'updateConfiguration'])
    await show(RepositoriesPage)
    expect(button('Make all safe…')).toBeUndefined()
    expect(box('one')).toBeNull()
  })
})

describe('a selection of repositories', () => {
  it('takes only those that can be made safe', async () => {
    logIn()
    await show(RepositoriesPage)
    expect(box('one').disabled).toBe(false)
    expect(box('ceph').disabled).toBe(true)
    expect(box('weekly').disabled).toBe(true)
    box('two').click()
    await settle()
    expect(text()).toContain('1 selected')
    await press('Make safe…')
    await press('Make 1 safe')
    expect(server.sent('updateBackupRepository').map(({ id }) => id)).toEqual(['r2'])
    await press('Close')
    expect(text()).not.toContain('1 selected')
  })
})
