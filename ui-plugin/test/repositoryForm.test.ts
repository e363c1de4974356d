// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import type { BackupRepository } from '@/api/types'
import RepositoryForm from '@/components/RepositoryForm.vue'
import { fill, leave, logIn, press, show, text } from './support/page'
import { FakeServer, SAFE, softRepository, unreadableRepository } from './support/server'

let server: FakeServer

beforeEach(() => {
  logIn()
  server = new FakeServer()
  server.answers.listZones = () => ({ count: 1, zone: [{ id: 'z1', name: 'east' }] })
  server.answers.addBackupRepository = () => ({ backuprepository: softRepository() })
  server.answers.updateBackupRepository = () => ({ backuprepository: softRepository() })
  server.validates(({ mountopts }) => /bg/.test(mountopts ?? '')
    ? { valid: false, errors: [{ code: 'refused-option', severity: 'critical', option: 'bg', message: 'With bg the mount may be missing.', doclink: 'nas-backup-guard/docs/mount-options.html#refused-option' }] }
    : { ...softRepository({ mountopts: mountopts || SAFE }), valid: true })
})
afterEach(leave)

const open = (repository?: BackupRepository): Promise<VueWrapper> => show(RepositoryForm, { repository })

describe('adding a repository', () => {
  it('shows what will be stored before anything is typed', async () => {
    await open()
    expect([...document.querySelectorAll('.preview .option.added code')].map(one => one.textContent)).toEqual(SAFE.split(','))
    expect(document.querySelector('.preview')?.textContent).toContain('Soft: gives up after 20 sec')
  })

  it('marks the option that is wrong, at its field, with the way to the explanation', async () => {
    await open()
    await fill('repository-options', 'vers=4.1,bg')
    await vi.waitFor(() => {
      expect(document.querySelector('#repository-options-notes')?.textContent).toContain('With bg the mount may be missing.')
    })
    expect(document.querySelector('#repository-options-notes a')?.getAttribute('href')).toContain('mount-options.html#refused-option')
    expect([...document.querySelectorAll('.preview .option.wrong code')].map(one => one.textContent)).toEqual(['bg'])
  })

  it('sends nothing while something is wrong or missing', async () => {
    await open()
    await press('OK')
    expect(text()).toContain('Name is needed.')
    expect(text()).toContain('Address is needed.')
    await fill('repository-name', 'nightly')
    await fill('repository-address', 'nas:/a')
    await fill('repository-options', 'bg')
    await press('OK')
    expect(server.sent('addBackupRepository')).toEqual([])
  })

  it('adds it', async () => {
    const form = await open()
    await fill('repository-name', 'nightly')
    await fill('repository-address', 'nas:/a')
    await fill('repository-timeout', '3600')
    await press('OK')
    expect(server.sent('addBackupRepository'))
      .toEqual([{ provider: 'nas', name: 'nightly', zoneid: 'z1', type: 'nfs', address: 'nas:/a', backuptimeout: '3600' }])
    expect(form.emitted('saved')).toHaveLength(1)
  })

  it('shows a refusal and loses nothing of the input', async () => {
    server.answers.addBackupRepository = () => ({ status: 431, errortext: 'The parameter name is taken.' })
    const form = await open()
    await fill('repository-name', 'nightly')
    await fill('repository-address', 'nas:/a')
    await press('OK')
    expect(text()).toContain('The parameter name is taken.')
    expect(document.querySelector<HTMLInputElement>('#repository-name')?.value).toBe('nightly')
    expect(form.emitted('saved')).toBeUndefined()
  })

  it('links each field to its documentation', async () => {
    await open()
    const anchors = [...document.querySelectorAll<HTMLAnchorElement>('.field-help')].map(link => link.hash)
    expect(anchors).toEqual(['#name', '#zone', '#type', '#address', '#mount-options', '#presets', '#backup-timeout'])
    expect(document.querySelectorAll('.form-field')).toHaveLength(document.querySelectorAll('.form-field .ant-form-item-label .field-help').length)
  })

  it('works without the dry run where the role may not ask for it', async () => {
    leave()
    logIn(['listBackupRepositories', 'addBackupRepository', 'listZones'])
    server = new FakeServer()
    server.answers.listZones = () => ({ count: 1, zone: [{ id: 'z1', name: 'east' }] })
    server.answers.addBackupRepository = () => ({ backuprepository: softRepository() })
    await open()
    await fill('repository-name', 'nightly')
    await fill('repository-address', 'nas:/a')
    await press('OK')
    expect(server.sent('validateBackupMountOptions')).toEqual([])
    expect(server.sent('addBackupRepository')).toHaveLength(1)
  })
})

describe('editing a repository', () => {
  it('sends only what was changed, and so leaves a masked secret alone', async () => {
    await open(softRepository({ mountopts: 'soft,password=********' }))
    expect(text()).toContain('******** keeps the secret that is stored.')
    await fill('repository-name', 'renamed')
    await press('Save')
    expect(server.sent('updateBackupRepository')).toEqual([{ id: 'r-soft', name: 'renamed' }])
  })

  it('asks as it will save: with the id, so that masked secrets are known, and without what stays', async () => {
    await open(softRepository({ backuptimeout: 3600 }))
    expect(server.sent('validateBackupMountOptions')[0]).toEqual({ id: 'r-soft', type: 'nfs' })
    await fill('repository-options', 'hard')
    await fill('repository-timeout', '')
    await vi.waitFor(() => {
      expect(server.sent('validateBackupMountOptions').at(-1))
        .toEqual({ id: 'r-soft', type: 'nfs', mountopts: 'hard', backuptimeout: '0' })
    })
  })

  it('sends nothing when nothing was changed', async () => {
    const form = await open(softRepository())
    await press('Save')
    expect(server.sent('updateBackupRepository')).toEqual([])
    expect(form.emitted('saved')?.[0]?.[1]).toBe('none')
  })

  it('repairs options that cannot be read', async () => {
    await open(unreadableRepository())
    expect(text()).toContain('The stored options cannot be decrypted')
    await press('Repair')
    expect(server.sent('updateBackupRepository')).toEqual([{ id: 'r-sql', mountopts: '' }])
  })
})
