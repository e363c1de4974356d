// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HostBackupStatus } from '@/api/types'
import { clocksOf } from '@/hosts/clocks'
import HostsPage from '@/pages/HostsPage.vue'
import { HOST_COMMANDS, idleHost, listsHosts, runningBackup } from './support/hosts'
import { leave, logIn, press, settle, show } from './support/page'
import { FakeServer } from './support/server'

let server: FakeServer

beforeEach(() => { server = new FakeServer() })
afterEach(leave)

async function details (host: HostBackupStatus): Promise<string> {
  logIn(HOST_COMMANDS)
  listsHosts(server, () => [host])
  await show(HostsPage, {}, '/hosts')
  await press(`Show the details of ${host.hostname}`)
  await settle()
  return document.querySelector('.clocks')?.textContent?.replace(/\s+/g, ' ') ?? ''
}

describe('the clocks of a backup', () => {
  it('stand in the order in which they strike', () => {
    const host = idleHost({ managementtimeout: 3600, agenttimeout: 7200 })
    const names = (backup = runningBackup()): string[] => clocksOf(host, backup).map(clock => clock.name)
    expect(names()).toEqual(['stall', 'management', 'timeout', 'agent'])
    expect(names(runningBackup({ timeout: 600, stalltimeout: 900 }))).toEqual(['timeout', 'stall', 'management', 'agent'])
  })

  it('end with what is not known', () => {
    expect(clocksOf(idleHost({ agenttimeout: undefined }), runningBackup()).at(-1)).toEqual({ name: 'agent', seconds: undefined })
  })

  it('say which one ends it', async () => {
    const words = await details(idleHost({ backupstate: 'Running', runningbackups: [runningBackup({ timeout: 1800, stalltimeout: 120 })] }))
    expect(words).toContain('The guard ends it after 30 min at the latest, and after 2 min already where the NAS does not answer.')
    expect(words).not.toContain('counts as failed')
    expect(words).toContain('2 hr the agent gives it up')
  })

  it('say that it counts as failed before it ends', async () => {
    const words = await details(idleHost({ backupstate: 'Running', runningbackups: [runningBackup({ timeout: 7140 })] }))
    expect(words).toContain('The management server waits for 1 hr only')
  })

  it('say of a host without a running backup what would end one', async () => {
    expect(await details(idleHost())).toContain('at the timeout of its repository, and after 5 min already')
  })

  it('say of a backup without the guard that nothing frees its host', async () => {
    const words = await details(idleHost({ backupstate: 'Running', guardinstalled: false, runningbackups: [runningBackup({ stalltimeout: undefined })] }))
    expect(words).toContain('nothing frees this host')
    expect(words).not.toContain('the guard ends it')
  })
})
