// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { componentTexts, createTranslations } from '@/i18n'
import english from '@/locales/en.json'

const SRC = join(import.meta.dirname, '../src')

function keysOf (messages: object, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${prefix}${name}.`) : [`${prefix}${name}`])
}

function sources (): string {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(vue|ts)$/.test(file))
    .map(file => readFileSync(join(SRC, file), 'utf8'))
    .join('\n')
}

describe('the English texts', () => {
  const keys = keysOf(english)
  const code = sources()

  it('hold every key that the code names', () => {
    const named = [...code.matchAll(/\bt\('([a-z-]+(?:\.[a-z-]+)*)'/g)].map(match => match[1])
    expect(named.filter(key => !keys.includes(key ?? ''))).toEqual([])
  })

  it('hold none that nothing names, in whole or by its group', () => {
    const unused = keys.filter(key => {
      const group = key.slice(0, key.lastIndexOf('.') + 1)
      return !code.includes(`'${key}'`) && !code.includes(`\`${group}\${`) && !/^(effect|action\.(make-safe|repair))/.test(key)
    })
    expect(unused).toEqual([])
  })
})

const LOCALES = join(SRC, 'locales')
const languages = readdirSync(LOCALES).filter(file => file !== 'en.json')

function textAt (messages: object, key: string): string {
  return String(key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], messages))
}

describe.each(languages)('the texts of %s', file => {
  const messages = JSON.parse(readFileSync(join(LOCALES, file), 'utf8')) as object

  it('are the English ones, no more and no less', () => {
    expect(keysOf(messages).sort()).toEqual(keysOf(english).sort())
  })

  it('hold the same figures, in as many forms', () => {
    const form = (text: string): object => ({
      holes: [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]))].sort(), forms: text.split(' | ').length
    })
    const different = keysOf(english).filter(key => JSON.stringify(form(textAt(messages, key))) !== JSON.stringify(form(textAt(english, key))))
    expect(different).toEqual([])
  })
})

describe('a language that is there', () => {
  it('is shown, and the browser is told', async () => {
    const { global } = await createTranslations('de_DE')
    expect(global.locale.value).toBe('de-DE')
    expect(global.t('action.refresh')).toBe('Aktualisieren')
    expect(global.t('overview.blocking', { hard: 2, total: 5 }, 5)).toBe('2 von 5 Repositories können Hosts blockieren')
  })
})

describe.each(languages)('Ant Design', file => {
  it(`speaks the language of ${file}, too`, async () => {
    const name = file.replace('.json', '')
    expect((await componentTexts(name))?.locale.replace('-', '_').toLowerCase()).toContain(name.slice(0, 2).toLowerCase())
  })
})

describe('a language that is not there', () => {
  it('is English', async () => {
    const { global } = await createTranslations('xx_YY')
    expect(global.locale.value).toBe('en')
    expect(global.t('action.refresh')).toBe('Refresh')
  })
})
