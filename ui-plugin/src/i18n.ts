// SPDX-License-Identifier: Apache-2.0
import type { Locale } from 'ant-design-vue/es/locale-provider'
import { createI18n } from 'vue-i18n'
import english from './locales/en.json'

type Messages = typeof english

/** Each language is a file named as CloudStack's UI names it (`pt_BR.json`), loaded only when it is chosen. */
const files = import.meta.glob<{ default: Messages }>(['./locales/*.json', '!./locales/en.json'])

/** The texts of Ant Design Vue's own parts for each of these languages; the English ones are built in. */
const componentFiles: Record<string, () => Promise<{ default: Locale }>> = {
  de_DE: () => import('ant-design-vue/es/locale/de_DE'),
  pt_BR: () => import('ant-design-vue/es/locale/pt_BR')
}

/** The languages there are beside English. */
export const LANGUAGES = Object.keys(files).map(file => file.replace(/^.*\/|\.json$/g, ''))

/** What Ant Design Vue's own parts say in a language; undefined for English, or where there is no such language. */
export async function componentTexts (chosen: string): Promise<Locale | undefined> {
  return (await componentFiles[chosen]?.())?.default
}

/** The texts of a language; English for what a language lacks, or where there is no such language. */
export async function createTranslations (chosen: string) {
  const file = files[`./locales/${chosen}.json`]
  const translated = file === undefined ? undefined : (await file()).default
  const locale = translated === undefined ? 'en' : asTag(chosen)
  return createI18n({
    legacy: false,
    locale,
    fallbackLocale: 'en',
    missingWarn: false,
    fallbackWarn: false,
    messages: { en: english, ...(translated === undefined ? {} : { [locale]: translated }) }
  })
}

/** `pt_BR` as the language tag that browsers know: `pt-BR`. */
function asTag (name: string): string {
  return name.replace('_', '-')
}
