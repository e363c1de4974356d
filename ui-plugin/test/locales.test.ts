// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { componentTexts, createTranslations, LANGUAGES } from '@/i18n'
import english from '@/locales/en.json'
import { formatDuration } from '@/time/duration'

const SRC = join(import.meta.dirname, '../src')

function keysOf (messages: object, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${prefix}${name}.`) : [`${prefix}${name}`])
}

/** Each message by its key. */
function messagesOf (language: string): Map<string, string> {
  const messages = JSON.parse(readFileSync(join(SRC, `locales/${language}.json`), 'utf8')) as object
  return new Map(keysOf(messages).map(key =>
    [key, key.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], messages) as string]))
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

const ENGLISH = messagesOf('en')
const placeholders = (message: string): string[] => [...new Set(message.match(/\{\w+\}/g))].sort()

describe.each(LANGUAGES)('the texts in %s', language => {
  const messages = messagesOf(language)

  /** The keys of the messages that differ from the English ones in this. */
  const differing = (what: (message: string) => unknown): string[] => [...ENGLISH]
    .filter(([key, message]) => JSON.stringify(what(messages.get(key) ?? '')) !== JSON.stringify(what(message)))
    .map(([key]) => key)

  it('are there for every English one, in the same order, and for no other', () => {
    expect([...messages.keys()]).toEqual([...ENGLISH.keys()])
  })

  it('hold the same placeholders', () => {
    expect(differing(placeholders)).toEqual([])
  })

  it('have as many plural forms', () => {
    expect(differing(message => message.split('|').length)).toEqual([])
  })

  it('are none of them empty, and can all be said', async () => {
    const { global } = await createTranslations(language)
    expect(global.locale.value).toBe(language.replace('_', '-'))
    const said = [...messages.keys()].map(key => global.t(key, { count: 2 }, 2))
    expect(said.filter(text => text.trim() === '' || text.includes('|'))).toEqual([])
    expect(global.t('overview.blocking', { hard: 1, total: 1 }, 1)).not.toBe(global.t('overview.blocking', { hard: 1, total: 1 }, 2))
  })

  it('do not end a sentence twice where a duration ends with a period', async () => {
    const { global } = await createTranslations(language)
    const duration = formatDuration(20, global.locale.value)
    const said = [...messages.keys()].map(key => global.t(key, { duration, elapsed: duration, timeout: duration, every: duration }))
    expect(said.filter(text => text.includes('..'))).toEqual([])
  })

  it('come with those of Ant Design Vue\'s own parts', async () => {
    expect((await componentTexts(language))?.Empty?.description).toEqual(expect.any(String))
  })
})

describe('a language that is not there', () => {
  it('is English', async () => {
    const { global } = await createTranslations('xx_YY')
    expect(global.locale.value).toBe('en')
    expect(global.t('action.refresh')).toBe('Refresh')
    expect(await componentTexts('xx_YY')).toBeUndefined()
  })
})
