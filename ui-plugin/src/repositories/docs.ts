// SPDX-License-Identifier: Apache-2.0

/** Headings of the packaged page on mount options that the form points to. */
export type Topic =
  | 'mount-options' | 'backup-timeout' | 'safe-default' | 'address' | 'type' | 'hard-mount' | 'options-unreadable'

/** The packaged documentation, relative to /client/ as in the API's own links. */
const PAGE = 'nas-backup-guard/docs/mount-options.html'

export const DOCS_HOME = './docs/index.html'

export function topicLink (topic: Topic): string {
  return `${PAGE}#${topic}`
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
