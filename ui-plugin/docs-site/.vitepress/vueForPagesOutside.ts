// SPDX-License-Identifier: Apache-2.0
import type { UserConfig } from 'vitepress'

type Plugin = NonNullable<NonNullable<UserConfig['vite']>['plugins']>[number]

/** The pages are outside this module, where no node_modules is near: say where their compiled form finds Vue. */
export function vueForPagesOutside (): Plugin {
  return {
    name: 'vue-for-pages-outside',
    enforce: 'pre',
    // Only while the pages are rendered here; for the browser VitePress itself says where Vue is.
    resolveId: (id, _importer, { ssr }) => ssr && /^vue(\/server-renderer)?$/.test(id) ? { id, external: true } : null
  }
}
