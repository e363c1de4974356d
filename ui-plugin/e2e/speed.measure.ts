// SPDX-License-Identifier: Apache-2.0
import { test, type Page } from '@playwright/test'
import { startMock } from './mock/server'

const HOSTS = 10_000
const REPOSITORIES = 1_000
/** The largest page that the lists offer. */
const ROWS = 100
const LOADS = 10

interface Frames { longest: number, over100: number, count: number }

/** Canned answers: what is measured is the page, not a server. */
test('how fast the pages are', async ({ browser }) => {
  test.setTimeout(600_000)
  const mock = await startMock({ hosts: HOSTS, repositories: REPOSITORIES })
  const lines: string[] = []
  const say = (what: string, figure: string, aim: string, met: boolean): void => { lines.push(`| ${what} | ${figure} | ${aim} | ${met ? 'met' : 'MISSED'} |`) }
  const sayFrames = (what: string, { longest, over100, count }: Frames): void => {
    say(what, `longest frame ${Math.round(longest)} ms, ${over100} of ${count} over 100 ms`, 'none over 100 ms', over100 === 0)
  }

  for (const [name, path] of [['repositories', '#/repositories'], ['hosts', '#/hosts']] as const) {
    const loads: { content: number, bytes: number }[] = []
    for (let i = 0; i < LOADS; i++) {
      loads.push(await load(path))
    }
    const times = loads.map(one => one.content).sort((a, b) => a - b)
    say(`${name}: first row shown, cold cache, ${LOADS} loads`, `median ${times[Math.floor(LOADS / 2)]} ms, slowest ${times.at(-1)} ms`, '< 1000 ms', times.at(-1)! < 1000)
    say(`${name}: all that is fetched for it, compressed`, `${Math.round(loads[0]!.bytes / 1000)} kB`, '< 350 kB', loads[0]!.bytes < 350_000)
  }

  const page = await opened()
  await page.goto(`${mock.url}/client/nas-backup-guard/index.html#/hosts?pagesize=${ROWS}`)
  await page.getByRole('row').nth(ROWS).waitFor()
  sayFrames(`${HOSTS} hosts, ${ROWS} rows: scrolling`, await during(page, () => scroll(page)))
  sayFrames(`${HOSTS} hosts, ${ROWS} rows: searching, sorting, the next page`, await during(page, async () => {
    const search = page.getByLabel('Search by host, cluster or zone')
    await search.pressSequentially('kvm-0', { delay: 60 })
    await search.press('Enter')
    await page.waitForTimeout(800)
    await page.getByRole('columnheader', { name: 'Host' }).getByRole('button').click()
    await page.waitForTimeout(800)
    await page.locator('.ant-pagination-item-2').click()
    await page.waitForTimeout(800)
  }))
  await page.goto(`${mock.url}/client/nas-backup-guard/index.html#/repositories?pagesize=${ROWS}`)
  await page.getByRole('row').nth(ROWS).waitFor()
  sayFrames(`${REPOSITORIES} repositories, ${ROWS} rows: scrolling`, await during(page, () => scroll(page)))
  sayFrames(`${REPOSITORIES} repositories, ${ROWS} rows: searching, filtering`, await during(page, async () => {
    const search = page.getByLabel('Search by name or address')
    await search.pressSequentially('tenant', { delay: 60 })
    await search.press('Enter')
    await page.waitForTimeout(800)
    await search.fill('')
    await search.press('Enter')
    await page.getByText('Can block hosts', { exact: true }).click()
    await page.waitForTimeout(800)
  }))
  mock.stop()

  // The rows of bin/bench's table.
  console.log(`\n${lines.join('\n')}`)

  async function opened (): Promise<Page> {
    const fresh = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage()
    await fresh.goto(`${mock.url}/client/nas-backup-guard/icon.svg`)
    await fresh.evaluate(() => localStorage.setItem('primate__Access-Token', '"key"'))
    return fresh
  }

  async function load (path: string): Promise<{ content: number, bytes: number }> {
    const fresh = await opened()
    let bytes = 0
    const network = await fresh.context().newCDPSession(fresh)
    await network.send('Network.enable')
    await network.send('Network.clearBrowserCache')
    network.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
    // Noted in the page itself: no message to here is in the time.
    await fresh.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        if (document.querySelector('.ant-table-row') !== null) {
          observer.disconnect()
          requestAnimationFrame(() => { Object.assign(window, { firstRow: performance.now() }) })
        }
      }).observe(document, { childList: true, subtree: true })
    })
    await fresh.goto(`${mock.url}/client/nas-backup-guard/index.html${path}`)
    await fresh.waitForLoadState('networkidle')
    // Noted by then: rows come before the network is still.
    const content = await fresh.evaluate(() => (window as { firstRow?: number }).firstRow)
    await fresh.context().close()
    if (content === undefined) {
      throw new Error(`${path}: no row has come`)
    }
    return { content: Math.round(content), bytes }
  }
})

async function scroll (page: Page): Promise<void> {
  await page.mouse.move(700, 600)
  for (let i = 0; i < 60; i++) {
    await page.mouse.wheel(0, i < 40 ? 160 : -160)
    await page.waitForTimeout(30)
  }
}

/** The time between two frames, while something is done. */
async function during (page: Page, action: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(window, { frames })
    let last = performance.now()
    const next = (): void => {
      const now = performance.now()
      frames.push(now - last)
      last = now
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await action()
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames.splice(0))
  return { longest: Math.max(...frames), over100: frames.filter(one => one > 100).length, count: frames.length }
}
