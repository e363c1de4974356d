// SPDX-License-Identifier: Apache-2.0
// The documentation pages follow the theme that is chosen in CloudStack's UI, where one is.
try {
  const dark = JSON.parse(localStorage.getItem('primate__DARK_MODE'))
  if (typeof dark === 'boolean') {
    localStorage.setItem('vitepress-theme-appearance', dark ? 'dark' : 'light')
  }
} catch {
  // No storage or nothing readable in it: the pages decide for themselves.
}
