// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from '@playwright/test'
import base from './playwright.config'

/** Prints how fast the pages are, and judges nothing: a test's machine may be slow. */
export default defineConfig({ ...base, projects: [], workers: 1, testMatch: '*.measure.ts', reporter: 'line', use: { ...base.use, trace: 'off' } })
