// SPDX-License-Identifier: Apache-2.0
import { awaitState, behave, openHosts, row, search, type SandboxHost } from './hostSupport'
import { expect, onSandbox, SANDBOX_ONLY, test } from './support'

test('on the host that is this machine: a real stall is seen, released from the page, and over', async ({ plugin }) => {
  test.skip(!onSandbox, SANDBOX_ONLY)
  test.setTimeout(600_000)
  const view = await openHosts(plugin)
  const { sandboxhost } = await plugin.call('listSandboxHosts', { keyword: 'fra-kvm-04' }) as { sandboxhost: SandboxHost[] }
  const real = sandboxhost[0]!.description.startsWith('This machine')
  const why = 'LEFT OUT: no host of this sandbox is this machine, as it has no FUSE or no mount namespace: see "NO HOST IS THIS MACHINE" in the sandbox\'s log'
  if (!real) {
    console.warn(why)
  }
  test.skip(!real, why)

  await awaitState(plugin, 'fra-kvm-04', 'Idle')
  await search(view, 'fra-kvm-04')
  await expect(row(view, 'fra-kvm-04')).toContainText('Idle')
  await behave(plugin, 'fra-kvm-04', 'stalling')
  try {
    // Nobody touches the page: it follows by itself.
    await expect(row(view, 'fra-kvm-04')).toContainText('Running', { timeout: 90_000 })
    await expect(row(view, 'fra-kvm-04')).toContainText('Stalled', { timeout: 200_000 })
    await expect(row(view, 'fra-kvm-04')).toContainText('The NAS has not answered the backup of VM')
    await expect(row(view, 'fra-kvm-04')).toContainText(/\d+ process(es)? blocked/)
    await plugin.shot('story-stalled-light')
    await view.getByRole('button', { name: 'Release fra-kvm-04' }).click()
    const dialog = view.getByRole('dialog', { name: /^Release fra-kvm-04/ })
    await expect(dialog).toContainText('Ends: it gets no further')
    await dialog.getByRole('button', { name: 'Release now' }).click()
    await expect(dialog.locator('.steps')).toContainText('Asking host fra-kvm-04 to release')
    await plugin.shot('story-releasing-light')
    await expect(dialog.locator('.release-result')).toContainText('Released', { timeout: 200_000 })
    await plugin.shot('story-released-light')
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await expect(row(view, 'fra-kvm-04')).toContainText('Idle', { timeout: 120_000 })
  } finally {
    await behave(plugin, 'fra-kvm-04', 'healthy')
  }
  await expect(row(view, 'fra-kvm-04')).toContainText('Nothing is in flight.', { timeout: 120_000 })
  await expect(view.getByRole('button', { name: 'Release fra-kvm-04' })).toHaveCount(0)
  await plugin.shot('story-over-light')
})
