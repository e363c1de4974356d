// SPDX-License-Identifier: Apache-2.0
import darkStyles from './dark.less?url'
import lightStyles from './light.less?url'

const LINK_ID = 'theme'

/**
 * Shows the page in the light or the dark theme of Ant Design.
 *
 * @returns a promise that ends once the styles are there, so that nothing is ever shown without them
 */
export function applyTheme (dark: boolean): Promise<void> {
  const href = new URL(dark ? darkStyles : lightStyles, document.baseURI).href
  const shown = document.getElementById(LINK_ID) as HTMLLinkElement | null
  if (shown?.href === href) {
    return Promise.resolve()
  }
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = href
  return new Promise(resolve => {
    link.onload = link.onerror = () => {
      shown?.remove()
      link.id = LINK_ID
      resolve()
    }
    document.head.prepend(link)
  })
}
