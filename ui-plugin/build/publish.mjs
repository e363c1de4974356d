// SPDX-License-Identifier: Apache-2.0
// Puts the finished pages where they are served from, in one step: a build that fails leaves the earlier ones in place.
import { mkdirSync, renameSync, rmSync } from 'node:fs'

const BUILT = 'target/build/nas-backup-guard'
const SERVED = 'target/webapp/nas-backup-guard'

mkdirSync('target/webapp', { recursive: true })
rmSync(SERVED, { recursive: true, force: true })
renameSync(BUILT, SERVED)
