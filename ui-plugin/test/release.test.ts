// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HostBackupStatus } from '@/api/types'
import { fateOf, hostCommandIn, isReleasable } from '@/hosts/release'
import HostsPage from '@/pages/HostsPage.vue'
import { HOST_COMMANDS, idleHost, listsHosts, runningBackup, stalledHost } from './support/hosts'
import { button, leave, logIn, press, settle, show, text } from './support/page'
import { FakeServer } from './support/server'

let server: FakeServer
let host: HostBackupStatus

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  server = new FakeServer()
  logIn(HOST_COMMANDS)
  host = stalledHost()
  listsHosts(server, () => [host])
  server.answers.releaseHostBackups = () => ({ jobid: 'j1' })
})
afterEach(() => {
  leave()
  vi.useRealTimers()
})

const dialog = (): string => (document.querySelector('.ant-modal')?.textContent ?? '').replace(/\s+/g, ' ')

function job (...answers: object[]): void {
  server.answers.queryAsyncJobResult = () => (answers.length > 1 ? answers.shift() : answers[0]) as object
}

async function later (seconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1000)
  await settle()
}

const step = (progress: string): object => ({ jobstatus: 0, jobresult: { hostbackuprelease: { progress } } })
const end = (...released: object[]): object => ({ jobstatus: 1, jobresult: { hostbackuprelease: { hostname: 'kvm-02', progress: `${released.length} operation ended.`, released } } })
const failure = (errortext: string): object => ({ jobstatus: 2, jobresultcode: 530, jobresult: { errorcode: 530, errortext } })

async function open (): Promise<void> {
  await show(HostsPage, {}, '/hosts')
  await press('Release kvm-02')
}

describe('releasing a host', () => {
  it('says what will end and what it costs before anything does', async () => {
    host = stalledHost({
      runningbackups: [
        runningBackup({ blockedprocesses: 3 }),
        runningBackup({ backupid: 'b2', virtualmachineid: 'vm2', virtualmachinename: 'db-1', elapsed: 9000 }),
        runningBackup({ backupid: 'b3', virtualmachineid: 'vm3', virtualmachinename: 'app-1', operation: 'restore', timeout: undefined })
      ]
    })
    await open()
    const plan = [...document.querySelectorAll('.release-plan li')].map(one => one.textContent?.replace(/\s+/g, ' '))
    expect(plan[0]).toMatch(/^Ends if it is the stalled one, which the server knows.*web-1 to nightly/)
    expect(plan[1]).toMatch(/^Ends: it runs past its timeout.*db-1/)
    expect(plan[2]).toMatch(/^Goes on: a restore is not ended by force.*app-1/)
    expect(dialog()).toContain('The backup is broken and must be taken again.')
    expect(dialog()).toContain('can see an I/O error')
    expect(server.sent('releaseHostBackups')).toEqual([])
    expect(document.activeElement?.textContent?.trim()).toBe('Cancel')
  })

  it('shows how it goes, and what became of each operation', async () => {
    job(step('Asking host kvm-02 to release the operation of VM i-2-3-VM.'), end({ ...runningBackup(), outcome: 'released', details: 'Released: the backup of VM web-1.' }))
    await open()
    await press('Release now')
    expect(server.sent('releaseHostBackups')).toEqual([{ hostid: 'h-stalled' }])
    expect(dialog()).toContain('Releasing…')
    await later(1)
    expect(server.sent('queryAsyncJobResult')).toEqual([{ jobid: 'j1' }])
    expect(dialog()).toContain('Asking host kvm-02 to release the operation of VM i-2-3-VM.')
    host = idleHost({ hostid: 'h-stalled', hostname: 'kvm-02' })
    await later(2)
    expect(dialog()).toContain('Released')
    expect(dialog()).toContain('Backup of web-1 to nightly')
    await press('Close')
    expect(document.querySelector('.ant-modal')).toBeNull()
    expect(document.querySelector('.host-state')?.textContent).toBe('Idle')
    await later(60)
    expect(server.sent('queryAsyncJobResult')).toHaveLength(2)
  })

  it('says what stayed behind, and that there was nothing to release', async () => {
    job(end({ ...runningBackup(), outcome: 'left', details: 'What stayed behind: /tmp/csbackup.x' }))
    await open()
    await press('Release now')
    await later(1)
    expect(dialog()).toContain('Something stayed behind')
    expect(dialog()).toContain('/tmp/csbackup.x')
    await press('Close')
    job(end())
    await press('Release kvm-02')
    await press('Release now')
    await later(1)
    expect(dialog()).toContain('There was nothing to release.')
  })

  it('gives the command for the host where the server cannot do it', async () => {
    job(failure('Host kvm-02 cannot be asked to release: it does not answer. Log on to the host and run: nas-backup-guard release --vm i-2-3-VM'))
    await open()
    await press('Release now')
    await later(1)
    expect(dialog()).toContain('The release failed')
    expect(dialog()).toContain('it does not answer')
    expect(document.querySelector('.command code')?.textContent).toBe('nas-backup-guard release --vm i-2-3-VM')
    const copied: string[] = []
    vi.stubGlobal('navigator', { clipboard: { writeText: async (words: string) => { copied.push(words) } } })
    await press('Copy')
    expect(copied).toEqual(['nas-backup-guard release --vm i-2-3-VM'])
    expect(button('Copied')).toBeDefined()
  })

  it('shows the reason of a server that does not even begin', async () => {
    server.answers.releaseHostBackups = () => ({ status: 531, errortext: 'You may not.' })
    await open()
    await press('Release now')
    expect(dialog()).toContain('The release failed')
    expect(dialog()).toContain('You may not.')
  })

  it('goes on while the server does not answer in between, and says so', async () => {
    job(step('Asking.'))
    await open()
    await press('Release now')
    await later(1)
    const answering = globalThis.fetch
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    await later(2)
    expect(dialog()).toContain('The release goes on there, and is asked for again.')
    vi.stubGlobal('fetch', answering)
    job(end({ ...runningBackup(), outcome: 'released' }))
    await later(2)
    expect(dialog()).toContain('Released')
  })

  it('admits that it does not know when the session ends in between', async () => {
    await open()
    await press('Release now')
    server.answers.queryAsyncJobResult = () => ({ status: 401, errortext: 'unable to verify user credentials' })
    await later(1)
    expect(dialog()).toContain('It is not known what came of the release')
  })

  it('goes on when the dialog is closed: the row leads back to it, and a notice says what came of it', async () => {
    job(step('Asking.'))
    await open()
    await press('Release now')
    await press('Close')
    expect(document.querySelector('.ant-modal')).toBeNull()
    await press('Releasing…: see how it goes with kvm-02')
    expect(dialog()).toContain('Releasing…')
    await press('Close')
    job(end({ ...runningBackup(), outcome: 'released' }))
    await later(3)
    expect(text()).toContain('kvm-02 was released')
    expect(server.sent('releaseHostBackups')).toHaveLength(1)
  })

  it('leads back to its button when it is cancelled', async () => {
    await show(HostsPage, {}, '/hosts')
    button('Release kvm-02')?.focus()
    await press('Release kvm-02')
    await press('Cancel')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Release kvm-02')
    expect(server.sent('releaseHostBackups')).toEqual([])
  })

  it('cannot be confirmed any more when what ran has ended', async () => {
    await open()
    host = idleHost({ hostid: 'h-stalled', hostname: 'kvm-02' })
    await later(13)
    expect(dialog()).toContain('There is nothing to end any more')
    expect(button('Release now')?.disabled).toBe(true)
  })
})

describe('ending the operation of one VM', () => {
  it('ends it whatever its state, and says that nothing is wrong with it', async () => {
    host = idleHost({ backupstate: 'Running', runningbackups: [runningBackup()] })
    job(end({ ...runningBackup(), outcome: 'released' }))
    await show(HostsPage, {}, '/hosts')
    expect(button('Release kvm-01')).toBeUndefined()
    await press('Show the details of kvm-01')
    await press('End it: the operation of web-1')
    expect(document.querySelector('.release-plan')?.textContent).toContain('Ends, although nothing says that it is stuck')
    await press('End the operation of web-1')
    const confirm = [...document.querySelectorAll<HTMLButtonElement>('.ant-modal-footer button')].at(-1)
    confirm?.click()
    await settle()
    expect(server.sent('releaseHostBackups')).toEqual([{ hostid: 'h-idle', virtualmachineid: 'vm1' }])
  })

  it('is not offered for a restore', async () => {
    host = idleHost({ backupstate: 'Running', runningbackups: [runningBackup({ operation: 'restore', timeout: undefined })] })
    await show(HostsPage, {}, '/hosts')
    await press('Show the details of kvm-01')
    expect(button('End it: the operation of web-1')).toBeUndefined()
    expect(text()).toContain('a restore is not ended by force')
  })
})

describe('what a release does to an operation', () => {
  const backup = runningBackup()

  it.each([
    ['ends', 'the one of a stalled host', backup, stalledHost()],
    ['ends', 'each of a host whose agent is silent', backup, stalledHost({ reasoncode: 'probes-unanswered', runningbackups: [backup, backup] })],
    ['ends-if-stalled', 'one of several of a stalled host', backup, stalledHost({ runningbackups: [backup, backup] })],
    ['ends', 'one past its timeout', runningBackup({ elapsed: 7141 }), idleHost({ backupstate: 'Overdue' })],
    ['goes-on', 'one within its time', backup, idleHost({ backupstate: 'Running' })],
    ['not-by-force', 'a restore', runningBackup({ operation: 'restore' }), stalledHost()]
  ] as const)('%s: %s', (fate, _what, operation, on) => {
    expect(fateOf(operation, on)).toBe(fate)
  })

  it('is nothing where only a restore hangs', () => {
    expect(isReleasable(stalledHost({ runningbackups: [runningBackup({ operation: 'restore' })] }))).toBe(false)
  })

  it.each([
    ['Log on to the host and run: nas-backup-guard release --vm i-2-7-VM', 'nas-backup-guard release --vm i-2-7-VM'],
    ['run: nas-backup-guard release --vm i-2-7-VM; nas-backup-guard release', 'nas-backup-guard release --vm i-2-7-VM; nas-backup-guard release'],
    ['Log on to the host and run nas-backup-guard release.', 'nas-backup-guard release'],
    ['Run nas-backup-guard check on the host; it says what is missing.', 'nas-backup-guard check'],
    ['umount -f -i on the mount point', undefined]
  ])('%j names the command %j', (words, command) => {
    expect(hostCommandIn(words)).toBe(command)
  })
})
