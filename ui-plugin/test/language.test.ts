// SPDX-License-Identifier: Apache-2.0
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import App from '@/App.vue'
import { componentTexts, createTranslations } from '@/i18n'
import RepositoriesPage from '@/pages/RepositoriesPage.vue'
import { chosenLocale } from '@/session/session'
import { formatDuration } from '@/time/duration'
import { leave, logIn, text } from './support/page'
import { FakeServer, hardRepository, softRepository } from './support/server'

let app: VueWrapper | undefined

beforeEach(() => {
  logIn()
  new FakeServer().lists([hardRepository(), softRepository()])
})
afterEach(() => {
  app?.unmount()
  leave()
})

/** The whole page in the language that CloudStack's UI has left in the local storage, as main.ts starts it. */
async function start (): Promise<void> {
  const language = chosenLocale()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'repositories', component: RepositoriesPage },
      { path: '/hosts', name: 'hosts', component: RepositoriesPage }
    ]
  })
  await router.push('/')
  const [translations, texts] = await Promise.all([createTranslations(language), componentTexts(language)])
  app = mount(App, { props: { componentTexts: texts }, global: { plugins: [translations, router] }, attachTo: document.body })
  await flushPromises()
}

const pagination = (): string => document.querySelector('.pages')?.textContent ?? ''

describe('the page', () => {
  it('speaks the language chosen in CloudStack\'s UI, with that of its parts', async () => {
    localStorage.setItem('primate__LOCALE', JSON.stringify('de_DE'))
    await start()
    await vi.waitFor(() => expect(text()).toContain('1 von 2 Repositorys können Hosts blockieren'))
    expect(text()).toContain('Soft: gibt nach 20 Sek. auf')
    expect(text()).toContain('1 Std. 59 Min.')
    expect(text()).toContain('Grenze des Hosts')
    expect(pagination()).toContain('/ Seite')
  })

  it('speaks Portuguese', async () => {
    localStorage.setItem('primate__LOCALE', JSON.stringify('pt_BR'))
    await start()
    await vi.waitFor(() => expect(text()).toContain('1 de 2 repositórios podem travar hosts'))
    expect(text()).toContain('Soft: desiste após 20 s')
    expect(pagination()).toContain('/ página')
  })

  it('speaks English in a language that it lacks', async () => {
    localStorage.setItem('primate__LOCALE', JSON.stringify('ja_JP'))
    await start()
    await vi.waitFor(() => expect(text()).toContain('1 of 2 repositories can block hosts'))
    expect(pagination()).toContain('/ page')
  })
})

describe('a duration', () => {
  it.each([
    [7140, 'pt-BR', '1 h 59 min'],
    [172_800, 'de-DE', '2 Tg.'],
    [90, 'de-DE', '1 Min. 30 Sek.']
  ])('of %i s is in %s: %s', (seconds, locale, words) => {
    expect(formatDuration(seconds, locale)).toBe(words)
  })
})
