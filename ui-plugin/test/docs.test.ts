// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { docHref, topicLink, type Topic } from '@/docs/links'

const MOUNT_OPTIONS = readFileSync(join(import.meta.dirname, '../../docs/mount-options.md'), 'utf8')

const STALL_STATUS = readFileSync(join(import.meta.dirname, '../../docs/stall-status.md'), 'utf8')

const anchorsOf = (page: string): (string | undefined)[] => [...page.matchAll(/^#+ .*\{#([a-z0-9-]+)\}\s*$/gm)].map(match => match[1])
const ANCHORS = anchorsOf(MOUNT_OPTIONS)

describe('a documentation link', () => {
  it('leads from the page to the packaged documentation', () => {
    expect(docHref('nas-backup-guard/docs/mount-options.html#hard-mount'))
      .toMatch(/^https?:\/\/.*nas-backup-guard\/docs\/mount-options\.html#hard-mount$/)
  })

  it('may be a full address', () => {
    expect(docHref('https://docs.example.com/mount-options.html#x')).toBe('https://docs.example.com/mount-options.html#x')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', ' JavaScript:alert(1)'])('never runs script: %j', link => {
    expect(docHref(link)).toBeUndefined()
  })

  it.each<Topic>([
    'mount-options', 'presets', 'backup-timeout', 'safe-default', 'name', 'zone', 'address', 'type', 'hard-mount', 'options-unreadable'
  ])('to %s has its heading', topic => {
    expect(topicLink(topic)).toBe(`nas-backup-guard/docs/mount-options.html#${topic}`)
    expect(ANCHORS).toContain(topic)
  })

  it.each<Topic>(['hosts-page', 'states', 'release', 'cannot'])('to %s has its heading', topic => {
    expect(topicLink(topic)).toBe(`nas-backup-guard/docs/stall-status.html#${topic}`)
    expect(anchorsOf(STALL_STATUS)).toContain(topic)
  })

  it.each([
    'hard-mount', 'timeout-exceeds-management-wait', 'mount-retry-too-long', 'rpc-timeout-too-short', 'rpc-timeout-too-long',
    'option-without-effect', 'unknown-option', 'options-unreadable', 'restore-ignores-options', 'soft-may-truncate'
  ])('of the warning %s has its heading', code => {
    expect(ANCHORS).toContain(code)
  })
})
