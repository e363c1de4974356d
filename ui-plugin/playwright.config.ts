// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const chromium = process.env.CHROMIUM_PATH ?? CHROMIUMS.find(existsSync)
if (chromium === undefined) {
  throw new Error('No Chromium found: install one, or name it in the environment variable CHROMIUM_PATH.')
}

/** Against a running sandbox: SANDBOX_URL=http://localhost:8080. Without it, against canned answers. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/e2e',
  // The real stall is minutes of waiting, on a host that no other test touches; all others share hosts and repositories.
  workers: 2,
  projects: [
    { name: 'pages', testIgnore: 'realStall.spec.ts', workers: 1 },
    { name: 'real stall', testMatch: 'realStall.spec.ts', workers: 1 }
  ],
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['junit', { outputFile: 'target/e2e-report.xml' }]],
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1400, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync'
      ]
    }
  }
})
