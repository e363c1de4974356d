// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from '@playwright/test'
import base from './playwright.config'

/** Prints how fast the pages are, and judges nothing: a test's machine may be slow. */
export default defineConfig({ ...base, projects: [{ name: 'speed', testMatch: '*.measure.ts' }], workers: 1, reporter: 'line', use: { ...base.use, trace: 'off', actionTimeout: 30_000 } })
