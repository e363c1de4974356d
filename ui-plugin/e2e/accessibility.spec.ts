// SPDX-License-Identifier: Apache-2.0
import { AxeBuilder } from '@axe-core/playwright'
import { expect, onSandbox, test, type Plugin, type View } from './support'

/** What axe finds on all that is shown, frames included, one line each. */
async function findings (plugin: Plugin): Promise<string[]> {
  const axe = new AxeBuilder({ page: plugin.page })
  // Not the shell around the page, which stands in for CloudStack's own UI.
  const { violations } = await (onSandbox ? axe.include('iframe') : axe).analyze()
  return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')} — ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`))
}

const SCENES: Record<string, (view: View) => Promise<void>> = {
  'the repositories': async view => {
    await expect(view.getByRole('heading', { name: /repositor/ }).first()).toBeVisible()
    await expect(view.getByRole('row').nth(2)).toBeVisible()
  },
  'the details of a repository': async view => {
    await view.getByRole('button', { name: /^Show the details of/ }).first().click()
    await expect(view.getByRole('dialog')).toBeVisible()
  },
  'the form of a repository': async view => {
    await view.getByRole('button', { name: 'Add Backup Repository' }).click()
    await expect(view.locator('.preview')).toContainText('Accepted')
  },
  'making a repository safe': async view => {
    await view.getByRole('button', { name: /^Make safe: / }).first().click()
    await expect(view.locator('.after')).toContainText('Soft: gives up')
  },
  'the hosts': async view => {
    await view.getByRole('link', { name: 'Hosts', exact: true }).click()
    await expect(view.getByRole('row').nth(2)).toBeVisible()
  },
  'the details of a host': async view => {
    await view.getByRole('link', { name: 'Hosts', exact: true }).click()
    await view.getByRole('button', { name: /^Show the details of/ }).first().click()
    await expect(view.getByRole('dialog')).toBeVisible()
  }
}

for (const theme of ['light', 'dark']) {
  test(`axe has no finding, ${theme}`, async ({ plugin }) => {
    test.setTimeout(300_000)
    await plugin.open()
    await plugin.dark(theme === 'dark')
    for (const [scene, come] of Object.entries(SCENES)) {
      await test.step(scene, async () => {
        // Each from the start: nothing of the one before is open.
        await plugin.page.evaluate(() => { sessionStorage.removeItem('nas-backup-guard.view') })
        await plugin.page.reload()
        await come(plugin.view())
        await plugin.shot(`axe-${scene.replaceAll(' ', '-')}-${theme}`)
        expect(await findings(plugin), scene).toEqual([])
      })
    }
  })
}

test('axe has no finding on the documentation', async ({ plugin, server }) => {
  for (const page of ['index', 'mount-options', 'stall-status', 'host', 'measured']) {
    await plugin.page.goto(`${server}/client/nas-backup-guard/docs/${page}.html`)
    await expect(plugin.page.getByRole('heading', { level: 1 })).toBeVisible()
    // VitePress shows the key for its search within the button, and leaves it out of the button's name.
    const { violations } = await new AxeBuilder({ page: plugin.page }).disableRules('label-content-name-mismatch').analyze()
    expect(violations.map(rule => `${page}: ${rule.id} ${rule.nodes.map(node => node.target.join(' ')).join(', ')}`)).toEqual([])
  }
})
