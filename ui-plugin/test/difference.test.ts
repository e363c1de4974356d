// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BackupRepository } from '@/api/types'
import RepositoryForm from '@/components/RepositoryForm.vue'
import { fill, leave, logIn, show } from './support/page'
import { FakeServer, hardRepository, SAFE, softRepository, unreadableRepository } from './support/server'

let server: FakeServer
let stored: BackupRepository

beforeEach(() => {
  logIn()
  server = new FakeServer()
  // As the server does: what is left out stays, and an update without a mode gets the soft options behind it.
  server.validates(({ mountopts, backuptimeout }) => {
    const own = backuptimeout === undefined ? stored.backuptimeout : Number(backuptimeout) || undefined
    const options = mountopts === undefined
      ? stored.mountopts ?? ''
      : (/soft|hard/.test(mountopts) ? mountopts : [mountopts, SAFE].filter(Boolean).join(',')).replace(/password=[^,]*/, 'password=********')
    const behaviour = mountopts === undefined ? stored : /hard/.test(options) ? hardRepository() : softRepository()
    return {
      ...behaviour, mountopts: options, backuptimeout: own, valid: true, warnings: [],
      effectivebackuptimeout: Math.min(own ?? 7140, 7140), backuptimeoutsource: own === undefined || own >= 7140 ? 'host' : 'repository'
    }
  })
})
afterEach(leave)

async function edit (repository: BackupRepository): Promise<void> {
  stored = repository
  await show(RepositoryForm, { repository })
}

const clean = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** Each line of the difference: what it is about, and what is said of it. */
function lines (): Record<string, string> {
  return Object.fromEntries([...document.querySelectorAll('.difference dt')].map(term => [clean(term), clean(term.nextElementSibling)]))
}

const options = (change: string): string[] => [...document.querySelectorAll(`.difference .option.${change} code`)].map(clean)

describe('the difference to what is stored', () => {
  it('is not there for a new repository', async () => {
    stored = softRepository()
    await show(RepositoryForm, { repository: undefined })
    expect(document.querySelector('.difference')).toBeNull()
  })

  it('is said to be none', async () => {
    await edit(softRepository())
    expect(clean(document.querySelector('.difference'))).toContain('Nothing changes')
  })

  it('is none where the server stores again what is there', async () => {
    await edit(softRepository())
    await fill('repository-options', '')
    await vi.waitFor(() => expect(server.sent('validateBackupMountOptions').at(-1)).toMatchObject({ mountopts: '' }))
    await vi.waitFor(() => expect(clean(document.querySelector('.difference'))).toContain('Nothing changes'))
    expect([...document.querySelectorAll('.preview > .options .option.by-server code')].map(clean)).toEqual(SAFE.split(','))
    expect(clean(document.querySelector('.preview > .options .by-server'))).toContain('added by the server')
  })

  it('names the options that come, those that the server adds, and those that go, and what it means for the hosts', async () => {
    await edit(hardRepository({ mountopts: 'hard,vers=3', mountmodesource: 'explicit' }))
    await fill('repository-options', 'vers=3,nconnect=4')
    await vi.waitFor(() => expect(options('by-server')).toEqual(SAFE.split(',')))
    expect(options('removed')).toEqual(['hard'])
    expect(options('added').slice(0, 1)).toEqual(['nconnect=4'])
    expect(lines()['If the NAS stops answering']).toBe('Hard: can block hosts becomes Soft: gives up after 20 sec')
  })

  it('gives the timeout that counts before and after, also when the own one is dropped', async () => {
    await edit(softRepository({ backuptimeout: 3600, effectivebackuptimeout: 3600, backuptimeoutsource: 'repository' }))
    await fill('repository-timeout', '')
    await vi.waitFor(() => expect(lines()).toEqual({
      'Own timeout': '1 hr becomes none',
      'Effective backup timeout': '1 hr (own setting) becomes 1 hr 59 min (host limit)'
    }))
  })

  it('shows an own timeout that changes nothing yet', async () => {
    await edit(softRepository())
    await fill('repository-timeout', '14400')
    await vi.waitFor(() => expect(lines()).toEqual({ 'Own timeout': 'none becomes 4 hr' }))
  })

  it('holds the name and the address', async () => {
    await edit(softRepository())
    await fill('repository-name', 'monthly')
    await fill('repository-address', 'nas2:/weekly')
    expect(lines()).toEqual({ Name: 'weekly becomes monthly', Address: 'nas:/weekly becomes nas2:/weekly' })
  })

  it('says that a secret is replaced, and shows neither', async () => {
    await edit(softRepository({ mountopts: 'soft,password=********' }))
    await fill('repository-options', 'soft,password=hunter2')
    await vi.waitFor(() => expect(options('replaced')).toEqual(['password=********']))
    expect(clean(document.querySelector('.difference .replaced'))).toContain('replaced by a new value')
    expect(document.querySelector('.preview')?.textContent).not.toContain('hunter2')
  })

  it('says that the order is another, as the later of two counts', async () => {
    await edit(softRepository({ mountopts: 'softerr,soft' }))
    await fill('repository-options', 'soft,softerr')
    await vi.waitFor(() => expect(lines()['Mount options']).toBe('the same, in another order'))
  })

  it('says what a repair does', async () => {
    await edit(unreadableRepository())
    expect(lines()['If the NAS stops answering']).toBe('Options unreadable becomes Soft: gives up after 20 sec')
    expect(options('by-server')).toEqual(SAFE.split(','))
  })

  it('is told as far as the page knows it where the server may not be asked', async () => {
    leave()
    logIn(['listBackupRepositories', 'updateBackupRepository'])
    server = new FakeServer()
    await edit(softRepository({ mountopts: 'soft' }))
    expect(clean(document.querySelector('.difference'))).toContain('Nothing changes')
    await fill('repository-options', 'soft,password=hunter2')
    expect(options('added')).toEqual(['password=********'])
    expect(Object.keys(lines())).toEqual(['Mount options'])
  })
})
