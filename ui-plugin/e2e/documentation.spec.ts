// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './support'

const STRICT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"

test('is searched without inline script, and without anybody else', async ({ plugin, server }) => {
  await plugin.page.route('**/docs/*.html', async route => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': STRICT } })
  })
  await plugin.page.goto(`${server}/client/nas-backup-guard/docs/index.html`)
  await plugin.page.getByRole('button', { name: 'Search' }).click()
  await plugin.page.locator('.VPLocalSearchBox input').fill('long-haul')
  await plugin.page.locator('.VPLocalSearchBox .result').first().click()
  await expect(plugin.page).toHaveURL(/mount-options\.html#presets$/)
  await expect(plugin.page.locator('#presets')).toBeInViewport()
})
