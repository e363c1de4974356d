// SPDX-License-Identifier: Apache-2.0
import { addRepository, expect, freshName, onSandbox, searchRepositories, test } from './support'

test('makes several repositories safe at once, and says what came of each', async ({ plugin }) => {
  const view = await plugin.open()
  await expect(view.getByRole('heading', { name: /can block hosts$/ })).toBeVisible()
  const names = [freshName('bulk'), freshName('bulk')]
  if (onSandbox) {
    for (const name of names) {
      await addRepository(plugin, name)
    }
  } else {
    names.splice(0, 2, 'nightly-east', 'weekly-east')
  }
  await searchRepositories(view, onSandbox ? 'bulk-' : 'ly-east')
  for (const name of names) {
    await view.getByRole('checkbox', { name: `Select ${name}` }).check()
  }
  await expect(view.locator('.selection')).toContainText('2 selected')
  await view.getByRole('button', { name: 'Make safe…', exact: true }).click()
  await expect(view.getByRole('dialog')).toContainText('Make 2 repositories safe')
  await plugin.shot('make-all-safe-light')
  await view.getByRole('button', { name: 'Make 2 safe' }).click()
  await expect(view.locator('.make-all-safe .summary')).toHaveText('2 made safe')
  await plugin.shot('make-all-safe-done-light')
  await view.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  for (const name of names) {
    await expect(view.getByRole('row').filter({ hasText: name })).toContainText('Soft: gives up after 20 sec')
  }
})

test('keeps the choice of columns over a reload', async ({ plugin }) => {
  const view = await plugin.open()
  await expect(view.getByRole('columnheader', { name: 'Mount options' })).toBeVisible()
  await view.getByRole('button', { name: 'Choose the columns' }).click()
  await view.getByRole('checkbox', { name: 'Mount options' }).uncheck()
  await expect(view.getByRole('columnheader', { name: 'Mount options' })).toBeHidden()
  await plugin.shot('columns-light')
  await plugin.page.reload()
  await expect(plugin.view().getByRole('columnheader', { name: 'Backup timeout' })).toBeVisible()
  await expect(plugin.view().getByRole('columnheader', { name: 'Mount options' })).toBeHidden()
})

test('sorts the repositories', async ({ plugin }) => {
  test.skip(!onSandbox, 'the canned answers are not sorted')
  const view = await plugin.open()
  const names = (): Promise<string[]> => view.getByRole('button', { name: /^Show the details of/ }).allTextContents()
  await view.getByRole('columnheader', { name: 'Name' }).getByRole('button').click()
  await expect.poll(async () => JSON.stringify(await names()) === JSON.stringify((await names()).sort((a, b) => a.localeCompare(b)))).toBe(true)
  await expect(view.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending')
})
