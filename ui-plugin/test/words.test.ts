// SPDX-License-Identifier: Apache-2.0
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { BackupRepository } from '@/api/types'
import MountVerdict from '@/components/MountVerdict.vue'
import { createTranslations } from '@/i18n'
import { formatDuration } from '@/time/duration'
import { bySeverity, remedyFor } from '@/repositories/verdict'
import { hardRepository, softRepository, unreadableRepository } from './support/server'

async function flag (repository: BackupRepository): Promise<string> {
  const wrapper = mount(MountVerdict, {
    props: { behaviour: repository, type: repository.type },
    global: { plugins: [await createTranslations('en')] }
  })
  return [...wrapper.element.children].map(one => one.textContent?.trim()).join(' / ')
}

describe('the words on a repository', () => {
  it.each([
    ['hard by omission', hardRepository(), 'Hard: can block hosts / No mode set: an NFS mount is then hard.'],
    ['hard on purpose', hardRepository({ mountmodesource: 'explicit' }), 'Hard: can block hosts / The options say hard.'],
    ['on CephFS', hardRepository({ type: 'ceph', safemountopts: undefined }), 'Hard: can block hosts / CephFS has no mode that gives up.'],
    ['soft', softRepository(), 'Soft: gives up after 20 sec / for each unanswered request'],
    ['softerr', softRepository({ mountmode: 'softerr', rpctimeout: 90 }), 'Softerr: gives up after 1 min 30 sec / for each unanswered request'],
    ['soft for an unknown time', softRepository({ rpctimeout: undefined }), 'Soft: gives up / after a while without an answer'],
    ['unreadable', unreadableRepository(), 'Options unreadable / They cannot be decrypted.'],
    ['unreadable, and so called hard', { ...unreadableRepository(), hardmount: true }, 'Options unreadable / They cannot be decrypted.']
  ])('say what one is like that is %s', async (_what, repository, words) => {
    expect(await flag(repository)).toBe(words)
  })

  it.each([
    ['make-safe', hardRepository()],
    ['repair', unreadableRepository()],
    ['none', softRepository()],
    ['none', hardRepository({ type: 'ceph', safemountopts: undefined })]
  ])('offer the remedy %s', (remedy, repository) => {
    expect(remedyFor(repository)).toBe(remedy)
  })

  it('put the most serious finding first', () => {
    const findings = (['info', 'critical', 'warning'] as const).map(severity => ({ code: severity, severity, message: '' }))
    expect(bySeverity(findings).map(one => one.code)).toEqual(['critical', 'warning', 'info'])
  })
})

describe('a duration', () => {
  it.each([
    [0, 'en', '0 sec'],
    [20, 'en', '20 sec'],
    [7140, 'en', '1 hr 59 min'],
    [7200, 'en', '2 hr'],
    [3601, 'en', '1 hr'],
    [604800, 'en', '7 days'],
    [7140, 'de', '1 Std. 59 Min.']
  ])('of %i s is in %s: %s', (seconds, locale, words) => {
    expect(formatDuration(seconds, locale)).toBe(words)
  })
})
