// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BackupRepository } from '@/api/types'
import RepositoryForm from '@/components/RepositoryForm.vue'
import { LONG_HAUL } from '@/repositories/presets'
import { fill, leave, logIn, settle, show } from './support/page'
import { FakeServer, hardRepository, SAFE, softRepository } from './support/server'

let server: FakeServer

beforeEach(() => {
  logIn()
  server = new FakeServer()
  server.answers.listZones = () => ({ count: 1, zone: [{ id: 'z1', name: 'east' }] })
  server.validates(({ mountopts }) => ({
    ...softRepository({ mountopts: mountopts || SAFE, rpctimeout: mountopts === LONG_HAUL ? 60 : 20 }), valid: true
  }))
})
afterEach(leave)

const field = (): HTMLInputElement => document.querySelector<HTMLInputElement>('#repository-options')!
const chosen = (): string | undefined => document.querySelector('.presets .ant-radio-button-wrapper-checked')?.textContent?.trim()
const difference = (): string => document.querySelector('.difference')?.textContent?.replace(/\s+/g, ' ') ?? ''

async function choose (name: string): Promise<void> {
  [...document.querySelectorAll<HTMLElement>('.presets label')].find(one => one.textContent?.trim() === name)!.querySelector('input')!.click()
  await settle()
}

async function edit (repository: BackupRepository): Promise<void> {
  await show(RepositoryForm, { repository })
  await vi.waitFor(() => { expect(document.querySelector('.difference')).not.toBeNull() })
}

describe('the presets', () => {
  it('begin with the safe default, which leaves the field empty', async () => {
    await show(RepositoryForm)
    expect(chosen()).toBe('Safe default')
    await choose('Long-haul')
    expect(field().value).toBe(LONG_HAUL)
    await vi.waitFor(() => { expect(document.querySelector('.preview')?.textContent).toContain('gives up after 1 min') })
    await choose('Safe default')
    expect(field().value).toBe('')
  })

  it('are your own as soon as you type', async () => {
    await show(RepositoryForm)
    await fill('repository-options', 'vers=4.1')
    expect(chosen()).toBe('Your own')
  })

  it('give what the server would store to begin with', async () => {
    await show(RepositoryForm)
    await choose('Your own')
    expect(field().value).toBe(SAFE)
    expect(document.activeElement).toBe(field())
  })
})

describe('the difference to what is stored', () => {
  it('says what changes in the options, and what then happens', async () => {
    await edit(hardRepository({ mountopts: 'vers=4.1' }))
    await fill('repository-options', LONG_HAUL)
    await vi.waitFor(() => { expect(difference()).toContain('Hard: can block hosts → Soft: gives up after 1 min') })
    expect(document.querySelectorAll('.difference .option.added')).toHaveLength(3)
    expect(document.querySelector('.difference .option.removed')?.textContent).toContain('vers=4.1')
  })

  it('says that nothing changes', async () => {
    await edit(softRepository())
    expect(difference()).toContain('Nothing changes')
  })

  it('says how long a backup may take, before and after', async () => {
    await edit(softRepository({ effectivebackuptimeout: 3600 }))
    expect(difference()).toContain('Effective backup timeout1 hr → 1 hr 59 min')
  })
})
