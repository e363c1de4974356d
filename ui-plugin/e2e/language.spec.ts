// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './support'

for (const [locale, heading, page] of [
  ['de_DE', /können Hosts blockieren$/, '/ Seite'],
  ['pt_BR', /podem bloquear hosts$/, '/ página']
] as const) {
  test(`speaks ${locale} where CloudStack's UI does`, async ({ plugin }) => {
    await plugin.open()
    await plugin.page.evaluate(chosen => localStorage.setItem('primate__LOCALE', JSON.stringify(chosen)), locale)
    await plugin.page.reload()
    const view = plugin.view()
    await expect(view.getByRole('heading', { name: heading })).toBeVisible()
    await expect(view.locator('.pages')).toContainText(page)
    await plugin.shot(`repositories-${locale}`)
  })
}
