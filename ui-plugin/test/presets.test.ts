// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BackupRepository } from '@/api/types'
import RepositoryForm from '@/components/RepositoryForm.vue'
import { LONG_HAUL, presetOf, presetsFor, withPreset } from '@/repositories/presets'
import { fill, leave, logIn, press, settle, show, text } from './support/page'
import { FakeServer, hardRepository, SAFE, softRepository } from './support/server'

describe('a preset', () => {
  it.each([
    ['', 'nfs', 'safe-default'],
    ['vers=4.1,nconnect=4', 'nfs', 'safe-default'],
    ['retrans=3,soft,timeo=50', 'nfs', 'safe-default'],
    [LONG_HAUL, 'nfs', 'long-haul'],
    [`vers=4.1,${LONG_HAUL}`, 'nfs4', 'long-haul'],
    ['soft', 'nfs', undefined],
    ['hard', 'nfs', undefined],
    [`${LONG_HAUL},hard`, 'nfs', undefined],
    ['username=a,password=b', 'cifs', 'safe-default'],
    ['username=a,hard', 'cifs', undefined],
    ['echo_interval=10', 'cifs', undefined],
    ['name=a', 'cephfs', undefined]
  ])('is read from %j of %s', (options, type, preset) => {
    expect(presetOf(options, type, SAFE)).toBe(preset)
  })

  it('leaves alone what is not about waiting', () => {
    expect(withPreset('vers=4.1,hard,nconnect=4', 'nfs', 'safe-default')).toBe('vers=4.1,nconnect=4')
    expect(withPreset('vers=4.1,hard,nconnect=4', 'nfs', 'long-haul')).toBe(`vers=4.1,nconnect=4,${LONG_HAUL}`)
    expect(withPreset('username=a,password=********,hard', 'cifs', 'safe-default')).toBe('username=a,password=********')
  })

  it('is offered where a file system has one', () => {
    expect([presetsFor('nfs'), presetsFor('NFS4'), presetsFor('cifs'), presetsFor('cephfs')])
      .toEqual([['safe-default', 'long-haul'], ['safe-default', 'long-haul'], ['safe-default'], []])
  })

  // The rule of the kernel for TCP, and the limits beyond which the server warns: docs/mount-options.md.
  it('for a long way is soft, and patient within what the server takes for sensible', () => {
    const [, timeo, retrans] = /^soft,timeo=(\d+),retrans=(\d+)$/.exec(LONG_HAUL)!.map(Number)
    const seconds = timeo! / 10 * (retrans! + 1)
    expect(seconds).toBeGreaterThan(20)
    expect(seconds).toBeLessThanOrEqual(300)
  })
})

describe('the presets of the form', () => {
  let server: FakeServer

  beforeEach(() => {
    logIn()
    server = new FakeServer()
    server.answers.listZones = () => ({ count: 1, zone: [{ id: 'z1', name: 'east' }] })
    server.answers.updateBackupRepository = () => ({ backuprepository: softRepository() })
    server.validates(({ id, mountopts, type }) => mountopts === undefined && id === 'r-hard'
      ? { ...hardRepository(), valid: true }
      : { ...softRepository({ mountopts: mountopts || SAFE, rpctimeout: type === 'cifs' ? 180 : mountopts?.includes('timeo=150') ? 60 : 20 }), valid: true })
  })
  afterEach(leave)

  const open = (repository?: BackupRepository) => show(RepositoryForm, { repository })
  const radios = () => [...document.querySelectorAll<HTMLInputElement>('.presets input[type=radio]')]
  const words = (radio: HTMLInputElement) => radio.closest('label')!.textContent!.replace(/\s+/g, ' ').trim()
  const chosen = () => radios().filter(radio => radio.closest('.ant-radio-wrapper-checked')).map(words)
  const field = () => document.querySelector<HTMLInputElement>('#repository-options')!

  async function choose (name: string): Promise<void> {
    radios().find(radio => words(radio).startsWith(name))!.click()
    await settle()
  }

  it('say how long one request waits, as the server computes it', async () => {
    await open()
    await vi.waitFor(() => {
      expect(radios().map(words)).toEqual([
        'Safe default one request gives up after 20 sec',
        'Long-haul for a slow or long link: one request gives up after 1 min',
        'Your own what you write below'
      ])
    })
    expect(document.querySelector('.presets [role=radiogroup]')?.getAttribute('aria-label')).toBe('If the NAS stops answering')
  })

  it('follow what stands in the field, which is always there', async () => {
    await open()
    expect(chosen()).toEqual([expect.stringMatching(/^Safe default/)])
    await fill('repository-options', 'soft,timeo=70')
    expect(chosen()).toEqual([expect.stringMatching(/^Your own/)])
    await choose('Long-haul')
    expect(field().value).toBe(LONG_HAUL)
    expect(chosen()).toEqual([expect.stringMatching(/^Long-haul/)])
    await choose('Safe default')
    expect(field().value).toBe('')
  })

  it('give back what was written', async () => {
    await open()
    await fill('repository-options', 'softerr,timeo=70')
    await choose('Long-haul')
    await choose('Your own')
    expect(field().value).toBe('softerr,timeo=70')
  })

  it('stay on "Your own" for who wants to write', async () => {
    await open()
    await choose('Your own')
    expect(chosen()).toEqual([expect.stringMatching(/^Your own/)])
    await fill('repository-options', 'vers=4.1')
    expect(chosen()).toEqual([expect.stringMatching(/^Your own/)])
  })

  it('know the safe default where it is stored', async () => {
    await open(softRepository())
    await vi.waitFor(() => expect(chosen()).toEqual([expect.stringMatching(/^Safe default/)]))
  })

  it('do not take an empty field for safe where it leaves a hard mount as it is, and make it safe when chosen', async () => {
    await open(hardRepository())
    expect(field().value).toBe('')
    expect(chosen()).toEqual([expect.stringMatching(/^Your own/)])
    expect(text()).toContain('Hard: can block hosts')
    await choose('Safe default')
    expect(field().value).toBe(SAFE)
    expect(chosen()).toEqual([expect.stringMatching(/^Safe default/)])
    await press('Save')
    expect(server.sent('updateBackupRepository')).toEqual([{ id: 'r-hard', mountopts: SAFE }])
  })

  it('of CIFS is the one that takes hard away, and keeps who logs in', async () => {
    await open(softRepository({ type: 'cifs', mountopts: 'hard,username=a,password=********', hardmount: true, mountmode: 'hard' }))
    await vi.waitFor(() => expect(radios().map(words)).toEqual(['Safe default one request gives up after 3 min', 'Your own what you write below']))
    await choose('Safe default')
    expect(field().value).toBe('username=a,password=********')
  })

  it('are not there for CephFS, which has no mode that gives up', async () => {
    await open(softRepository({ type: 'ceph', mountopts: 'name=a' }))
    expect(radios()).toEqual([])
    expect(text()).toContain('No mount option makes it safe')
    expect(field().value).toBe('name=a')
  })

  it('say it without figures where nobody may ask the server', async () => {
    leave()
    logIn(['listBackupRepositories', 'addBackupRepository', 'listZones'])
    server = new FakeServer()
    await open()
    expect(radios().map(words)).toEqual([
      'Safe default one request gives up after a while',
      'Long-haul for a slow or long link: one request waits longer',
      'Your own what you write below'
    ])
    await choose('Long-haul')
    expect(field().value).toBe(LONG_HAUL)
  })
})
