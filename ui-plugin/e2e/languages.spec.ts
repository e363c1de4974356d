// SPDX-License-Identifier: Apache-2.0
import { expect, test, type Plugin } from './support'

/** Chooses a language as CloudStack's UI does. */
async function speak (plugin: Plugin, language: string): Promise<void> {
  await plugin.open()
  await plugin.page.evaluate(chosen => localStorage.setItem('primate__LOCALE', JSON.stringify(chosen)), language)
  await plugin.page.reload()
}

for (const { language, tag, heading, add, page } of [
  { language: 'de_DE', tag: 'de-DE', heading: /Repositorys können Hosts blockieren$/, add: 'Backup-Repository hinzufügen', page: '/ Seite' },
  { language: 'pt_BR', tag: 'pt-BR', heading: /repositórios podem travar hosts$/, add: 'Adicionar repositório de backup', page: '/ página' }
]) {
  test(`speaks ${language}, and so do the parts of Ant Design Vue`, async ({ plugin }) => {
    await speak(plugin, language)
    const view = plugin.view()
    await expect(view.getByRole('heading', { name: heading })).toBeVisible()
    await expect(view.locator('html')).toHaveAttribute('lang', tag)
    await expect(view.locator('.pages')).toContainText(page)
    await plugin.shot(`repositories-${language}`)
    await view.getByRole('button', { name: add }).click()
    await expect(view.getByRole('dialog', { name: add }).locator('.preview .option.by-server').first()).toBeVisible()
    await plugin.shot(`add-${language}`)
  })

  test(`fits a phone in ${language}`, async ({ plugin }) => {
    await plugin.page.setViewportSize({ width: 390, height: 844 })
    await speak(plugin, language)
    const view = plugin.view()
    await expect(view.getByRole('heading', { name: heading })).toBeVisible()
    const width = await view.locator('html').evaluate(html => [html.scrollWidth, html.clientWidth])
    expect(width[0]).toBe(width[1])
    await plugin.shot(`phone-${language}`)
  })
}

test('loads no other language than the one that is chosen', async ({ plugin }) => {
  const loaded: string[] = []
  plugin.page.on('request', request => loaded.push(request.url()))
  const view = await plugin.open()
  await expect(view.getByRole('heading', { name: /can block hosts$/ })).toBeVisible()
  expect(loaded.filter(url => /de_DE|pt_BR/.test(url))).toEqual([])
})
