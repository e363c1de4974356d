// SPDX-License-Identifier: Apache-2.0

/** Headings of the packaged pages that the pages point to. */
const PAGES = {
  'mount-options': 'mount-options',
  'backup-timeout': 'mount-options',
  'safe-default': 'mount-options',
  presets: 'mount-options',
  name: 'mount-options',
  zone: 'mount-options',
  address: 'mount-options',
  type: 'mount-options',
  'hard-mount': 'mount-options',
  'options-unreadable': 'mount-options',
  'hosts-page': 'stall-status',
  states: 'stall-status',
  release: 'stall-status',
  clocks: 'stall-status',
  cannot: 'stall-status'
} as const

export type Topic = keyof typeof PAGES

export const DOCS_HOME = './docs/index.html'

/** The packaged documentation, relative to /client/ as in the API's own links. */
export function topicLink (topic: Topic): string {
  return `nas-backup-guard/docs/${PAGES[topic]}.html#${topic}`
}

/**
 * Makes a link that the API gave (relative to /client/, or a full address) one that works from this page.
 *
 * @returns undefined for what is no web address: a link never runs script
 */
export function docHref (doclink: string): string | undefined {
  const address = new URL(doclink, new URL('../', document.baseURI))
  return address.protocol === 'http:' || address.protocol === 'https:' ? address.href : undefined
}
