// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from 'node:url'
import license from 'rollup-plugin-license'
import { defineConfig } from 'vitepress'
import { contentPolicy } from '../../build/contentPolicy'
import { scriptsToFiles } from './scriptsToFiles'
import { vueForPagesOutside } from './vueForPagesOutside'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  title: 'NAS Backup Guard',
  description: 'Keeps an unreachable backup NAS from freezing CloudStack KVM hosts',
  lang: 'en',
  base: '/client/nas-backup-guard/docs/',
  srcDir: here('../../../docs'),
  // Beside the page of the UI plugin, in the management server's webapp.
  outDir: here('../../target/build/nas-backup-guard/docs'),
  cacheDir: here('../../target/vitepress-cache'),
  cleanUrls: false,
  metaChunk: true,
  head: [
    ['link', { rel: 'icon', href: '/client/nas-backup-guard/icon.svg', type: 'image/svg+xml' }],
    ['script', { src: '/client/nas-backup-guard/docs-theme.js' }]
  ],
  transformHtml: (html, page, context) => contentPolicy(scriptsToFiles(html, page, context)),
  vite: {
    plugins: [
      vueForPagesOutside(),
      license({ thirdParty: { output: here('../../target/build/nas-backup-guard/docs/third-party-licenses.txt') } })
    ]
  },
  themeConfig: {
    search: { provider: 'local' },
    logoLink: '/index',
    outline: 'deep',
    sidebar: [
      { text: 'Overview', link: '/index' },
      { text: 'The risk', link: '/risk' },
      { text: 'Install, upgrade, remove', link: '/install' },
      { text: 'Mount options', link: '/mount-options' },
      { text: 'The guard on the KVM host', link: '/host' },
      { text: 'What the backups of a host do', link: '/stall-status' },
      { text: 'The pages', link: '/pages' },
      { text: 'Troubleshooting', link: '/troubleshooting' },
      { text: 'Compatibility', link: '/compatibility' },
      { text: 'What was measured', link: '/measured' }
    ]
  }
})
