// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import license from 'rollup-plugin-license'
import { defineConfig } from 'vitest/config'
import { contentPolicy } from './build/contentPolicy'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  // Relative, so that the page works under whatever context path the management server has.
  base: './',
  plugins: [vue(), { name: 'content-policy', transformIndexHtml: contentPolicy }],
  resolve: {
    alias: { '@': here('./src') }
  },
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false'
  },
  css: {
    preprocessorOptions: {
      // Ant Design Vue 3 computes its colours with script in Less.
      less: { javascriptEnabled: true, math: 'always' }
    }
  },
  build: {
    outDir: 'target/build/nas-backup-guard',
    emptyOutDir: true,
    target: 'es2020',
    // A theme must stay a file that a link can name.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      plugins: [
        license({
          thirdParty: {
            includePrivate: false,
            output: here('./target/build/nas-backup-guard/third-party-licenses.txt')
          }
        })
      ]
    }
  },
  server: {
    proxy: { '/client/api': process.env.SANDBOX_URL ?? 'http://localhost:8080' }
  },
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.ts'],
    css: false,
    // Time is not what these tests judge: a loaded machine may take long.
    testTimeout: 60_000,
    restoreMocks: true,
    server: { deps: { inline: ['ant-design-vue'] } }
  }
})
