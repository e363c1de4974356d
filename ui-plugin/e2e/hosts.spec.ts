// SPDX-License-Identifier: Apache-2.0
import { expect, onSandbox, SANDBOX_ONLY, test, type Plugin, type View } from './support'

interface Host { hostid: string, hostname: string, backupstate: string, reasoncode: string }
interface SandboxHost { id: string, name: string, description: string }

const STALLED = /^Backups hang on \d+ of \d+ hosts$/

async function openHosts (plugin: Plugin, user?: 'admin' | 'readonly'): Promise<View> {
  const view = await plugin.open(user)
  await view.getByRole('link', { name: 'Hosts', exact: true }).click()
  await expect(view.getByRole('heading', { name: 'Hosts', level: 1 })).toBeVisible()
  return view
}

async function hosts (plugin: Plugin, filter: Record<string, string> = {}): Promise<Host[]> {
  const answer = await plugin.call('listHostsBackupStatus', { page: '1', pagesize: '100', ...filter }) as { hostbackupstatus?: Host[] }
  return answer.hostbackupstatus ?? []
}

/** Lets a host of the sandbox behave so; on the mock they are as they are. */
async function behave (plugin: Plugin, name: string, behaviour: string, ago = 0): Promise<void> {
  if (onSandbox) {
    const { sandboxhost } = await plugin.call('listSandboxHosts', { keyword: name }) as { sandboxhost: SandboxHost[] }
    await plugin.call('updateSandboxHost', { id: sandboxhost[0]!.id, behaviour, ago: String(ago) })
  }
}

/** Waits until the server calls a host so: it asks a host only now and then. */
async function awaitState (plugin: Plugin, name: string, state: string): Promise<void> {
  await expect.poll(async () => (await hosts(plugin, { keyword: name }))[0]?.backupstate, { timeout: 200_000, intervals: [2_000] }).toBe(state)
}

/** Waits until each host was asked once: a server that has just started knows nothing of them. */
async function allAsked (plugin: Plugin): Promise<void> {
  await expect.poll(async () => (await hosts(plugin)).filter(one => one.reasoncode === 'not-asked-yet').length, { timeout: 200_000 }).toBe(0)
}

async function search (view: View, words: string): Promise<void> {
  await view.getByLabel('Search by host, cluster or zone').fill(words)
  await view.getByLabel('Search by host, cluster or zone').press('Enter')
}

const row = (view: View, name: string) => view.getByRole('row').filter({ hasText: name })
const names = (view: View) => view.getByRole('button', { name: /^Show the details of/ }).allTextContents()

test('shows which hosts hang, since when and why, with what needs somebody first', async ({ plugin }) => {
  test.setTimeout(300_000)
  const view = await openHosts(plugin)
  await allAsked(plugin)
  await behave(plugin, 'ams-kvm-02', 'stalling', 150)
  await awaitState(plugin, 'ams-kvm-02', 'Stalled')
  await expect(view.getByRole('heading', { name: STALLED })).toBeVisible()
  const stalled = row(view, 'ams-kvm-02')
  await expect(stalled).toContainText(/Stalled.*for \d+ (min|sec)/)
  await expect(stalled).toContainText('The NAS has not answered the backup of VM web-2')
  await expect(stalled).toContainText(/Backup of web-2 to .*of 1 hr 59 min.*3 processes blocked/)
  await expect(stalled.getByRole('link', { name: 'Open ams-kvm-02 in CloudStack' })).toHaveAttribute('href', /^\.\.\/#\/host\/.+/)
  await expect(row(view, 'fra-kvm-03')).toContainText('Unreachable')
  await expect(row(view, 'fra-kvm-03')).toContainText('none seen')
  await expect(row(view, 'fra-kvm-02')).toContainText('not installed')
  await expect(row(view, 'ams-kvm-04')).toContainText('1 mount left behind')
  const states = await view.locator('tbody .flag').allTextContents()
  const order = ['Stalled', 'Unreachable', 'Overdue', 'Running', 'Unknown', 'Idle']
  expect(states.map(state => order.indexOf(state.trim()))).toEqual(states.map(state => order.indexOf(state.trim())).sort())
  await plugin.shot('hosts-light')
  await plugin.dark(true)
  await expect(plugin.view().getByRole('heading', { name: STALLED })).toBeVisible()
  await expect(row(plugin.view(), 'ams-kvm-02')).toBeVisible()
  await plugin.shot('hosts-dark')
})

test('says on the page of repositories, too, that hosts hang, and leads to them', async ({ plugin }) => {
  test.setTimeout(300_000)
  const view = await plugin.open()
  await expect(view.getByRole('heading', { name: /can block hosts$/ })).toBeVisible()
  await behave(plugin, 'ams-kvm-02', 'stalling', 150)
  await awaitState(plugin, 'ams-kvm-02', 'Stalled')
  const opened = Date.now()
  await plugin.page.reload()
  await expect(plugin.view().getByRole('heading', { name: STALLED })).toBeVisible()
  // A figure, not a bound: how fast this machine is says nothing of the page.
  test.info().annotations.push({ type: 'stalled hosts shown after', description: `${Date.now() - opened} ms` })
  await plugin.shot('repositories-with-stalled-host-light')
  await plugin.view().getByRole('heading', { name: STALLED }).getByRole('link').click()
  await expect(row(plugin.view(), 'ams-kvm-02')).toContainText('Stalled')
  await expect(row(plugin.view(), 'ams-kvm-06')).toHaveCount(0)
})

test('keeps filters and order over a reload', async ({ plugin }) => {
  test.setTimeout(300_000)
  const view = await openHosts(plugin)
  await allAsked(plugin)
  await view.getByRole('link', { name: /without the guard$/ }).click()
  await expect(row(view, 'fra-kvm-02')).toContainText('not installed')
  await expect(row(view, 'ams-kvm-06')).toHaveCount(0)
  await view.getByRole('button', { name: 'Host', exact: true }).click()
  await view.getByRole('button', { name: 'Host', exact: true }).click()
  const showsThoseWithoutGuardBackwards = async (): Promise<void> => {
    const expected = (await hosts(plugin, { guardinstalled: 'false' })).map(one => one.hostname).sort().reverse()
    expect(await names(plugin.view())).toEqual(expected)
  }
  await expect(showsThoseWithoutGuardBackwards).toPass({ timeout: 60_000 })
  await plugin.page.reload()
  await expect(showsThoseWithoutGuardBackwards).toPass({ timeout: 60_000 })
  await expect(plugin.view().getByRole('columnheader', { name: 'Host' })).toHaveAttribute('aria-sort', 'descending')
  await plugin.view().getByRole('link', { name: 'Show all hosts' }).click()
  await expect(row(plugin.view(), 'ams-kvm-06')).toBeVisible()
})

test('filters by state and by a search', async ({ plugin }) => {
  const view = await openHosts(plugin)
  await view.getByRole('combobox', { name: 'State' }).click()
  await view.locator('.ant-select-item-option').filter({ hasText: 'Unreachable' }).click()
  await plugin.page.keyboard.press('Escape')
  await expect.poll(() => names(view)).toEqual(['fra-kvm-03'])
  await search(view, 'ams')
  await expect(view.getByText('No host matches')).toBeVisible()
  await plugin.shot('hosts-none-light')
  await view.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(row(view, 'ams-kvm-06')).toBeVisible()
})

test('shows the details in a drawer, by keyboard too', async ({ plugin }) => {
  const view = await openHosts(plugin)
  await search(view, 'fra-kvm-03')
  const name = view.getByRole('button', { name: 'Show the details of fra-kvm-03' })
  await name.focus()
  await plugin.page.keyboard.press('Enter')
  const drawer = view.getByRole('dialog', { name: 'fra-kvm-03' })
  await expect(drawer).toContainText('It cannot be ended from here, as the agent is not up.')
  await expect(drawer.locator('.command')).toContainText('nas-backup-guard status')
  await expect(drawer.getByRole('button', { name: /^(Release|End)/ })).toHaveCount(0)
  await plugin.shot('host-details-light')
  await plugin.page.keyboard.press('Escape')
  await expect(view.getByRole('dialog')).toHaveCount(0)
  await expect(name).toBeFocused()
})

test('leads to the paragraphs on states and releases', async ({ plugin }) => {
  const view = await openHosts(plugin)
  await search(view, 'fra-kvm-03')
  await view.getByRole('button', { name: 'Show the details of fra-kvm-03' }).click()
  const [docs] = await Promise.all([
    plugin.page.waitForEvent('popup'), view.getByRole('dialog').getByRole('link', { name: /^What this state means/ }).click()])
  await docs.waitForLoadState()
  await expect(docs.locator('#states')).toBeInViewport()
  expect(new URL(docs.url()).pathname).toBe('/client/nas-backup-guard/docs/stall-status.html')
  await docs.goto(docs.url().replace('#states', '#release'))
  await expect(docs.locator('#release')).toBeInViewport()
})

test('releases a host after saying what ends and what it costs', async ({ plugin }) => {
  test.setTimeout(400_000)
  const view = await openHosts(plugin)
  await behave(plugin, 'ams-kvm-02', 'stalling', 150)
  await awaitState(plugin, 'ams-kvm-02', 'Stalled')
  await search(view, 'ams-kvm-02')
  const open = view.getByRole('button', { name: 'Release ams-kvm-02' })
  await open.click()
  const dialog = view.getByRole('dialog', { name: /^Release ams-kvm-02/ })
  await expect(dialog).toContainText('Ends: it gets no further')
  await expect(dialog).toContainText('Backup of web-2')
  await expect(dialog).toContainText('The backup is broken and must be taken again.')
  await plugin.shot('release-light')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(open).toBeFocused()
  await expect(row(view, 'ams-kvm-02')).toContainText('Stalled')
  await open.click()
  await dialog.getByRole('button', { name: 'Release now' }).click()
  await expect(dialog).toContainText('Releasing…')
  await expect(dialog.locator('.release-result')).toContainText('Released', { timeout: 120_000 })
  await expect(dialog.locator('.release-result')).toContainText('web-2')
  await plugin.shot('released-light')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(row(view, 'ams-kvm-02')).toContainText('Idle', { timeout: 90_000 })
  await behave(plugin, 'ams-kvm-02', 'healthy')
})

test('gives the command for the host whose agent does not answer', async ({ plugin }) => {
  test.setTimeout(400_000)
  const view = await openHosts(plugin)
  await behave(plugin, 'ams-kvm-07', 'no-thread', 120)
  await awaitState(plugin, 'ams-kvm-07', 'Stalled')
  await search(view, 'ams-kvm-07')
  await view.getByRole('button', { name: 'Release ams-kvm-07' }).click()
  const dialog = view.getByRole('dialog', { name: /^Release ams-kvm-07/ })
  await dialog.getByRole('button', { name: 'Release now' }).click()
  await expect(dialog.locator('.command')).toContainText('nas-backup-guard release', { timeout: 120_000 })
  await expect(dialog).toContainText('The release failed')
  await plugin.shot('release-failed-light')
})

test('keeps what it shows when the server does not answer, and calls it old', async ({ plugin }) => {
  const view = await openHosts(plugin)
  await expect(row(view, 'ams-kvm-06')).toBeVisible()
  await plugin.page.route('**/client/api', route => route.abort())
  await expect(view.getByText(/^No answer since/).first()).toBeVisible()
  await expect(row(view, 'ams-kvm-06')).toBeVisible()
  await plugin.shot('hosts-old-light')
  await plugin.page.unroute('**/client/api')
  await expect(view.getByText(/^No answer since/)).toHaveCount(0)
})

test('is usable on a phone', async ({ plugin }) => {
  await plugin.page.setViewportSize({ width: 390, height: 844 })
  const view = await openHosts(plugin)
  await search(view, 'fra-kvm-03')
  await expect(row(view, 'fra-kvm-03')).toContainText('The agent is not up')
  const width = await view.locator('html').evaluate(html => [html.scrollWidth, html.clientWidth])
  expect(width[0]).toBe(width[1])
  await view.getByRole('button', { name: 'Show the details of fra-kvm-03' }).scrollIntoViewIfNeeded()
  await plugin.shot('hosts-phone-light')
  await view.getByRole('button', { name: 'Show the details of fra-kvm-03' }).click()
  await expect(view.getByRole('dialog')).toContainText('Running backups')
  await plugin.shot('host-details-phone-light')
})

test.describe('by role', () => {
  test.skip(!onSandbox, SANDBOX_ONLY)

  test('shows a Read-Only Admin the hosts, and offers no release', async ({ plugin }) => {
    const view = await openHosts(plugin, 'readonly')
    await expect(row(view, 'fra-kvm-03')).toContainText('Unreachable')
    await expect(view.getByRole('button', { name: /^(Release|End)/ })).toHaveCount(0)
    await expect(view.getByRole('columnheader', { name: 'Actions' })).toHaveCount(0)
    await view.getByRole('button', { name: 'Show the details of ams-kvm-01' }).click()
    await expect(view.getByRole('dialog')).toContainText('Last checked')
    await expect(view.getByRole('button', { name: /^(Release|End)/ })).toHaveCount(0)
    await plugin.shot('hosts-read-only-light')
  })

  test('has one plain sentence for a plain user, who is not led there', async ({ plugin }) => {
    const view = await plugin.open('user')
    await expect(view.getByText('Your role may not see backup repositories')).toBeVisible()
    await expect(view.getByRole('link', { name: 'Hosts', exact: true })).toHaveCount(0)
    await plugin.page.frames().at(-1)!.evaluate(() => { location.hash = '#/hosts' })
    await expect(view.getByText('Your role may not see what the backups of the hosts do')).toBeVisible()
    await plugin.shot('hosts-not-allowed-light')
  })
})

test('leads to the login when the session has ended, without ending another', async ({ plugin }) => {
  const view = await openHosts(plugin)
  await expect(row(view, 'ams-kvm-06')).toBeVisible()
  await plugin.page.evaluate(() => localStorage.removeItem('primate__Access-Token'))
  let calls = 0
  plugin.page.on('request', request => { calls += request.url().endsWith('/client/api') ? 1 : 0 })
  await expect(view.getByText('You are not logged in')).toBeVisible()
  expect(calls).toBe(0)
})

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
