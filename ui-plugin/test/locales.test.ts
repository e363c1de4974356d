// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createTranslations } from '@/i18n'
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

describe('a language that is not there', () => {
  it('is English', async () => {
    const { global } = await createTranslations('xx_YY')
    expect(global.locale.value).toBe('en')
    expect(global.t('action.refresh')).toBe('Refresh')
  })
})
