// SPDX-License-Identifier: Apache-2.0
import vue from 'eslint-plugin-vue'
import neostandard, { plugins } from 'neostandard'

/** One style, held to by `npm run lint` and mended by `npm run lint -- --fix`: that of neostandard, and Vue's own. */
export default [
  { ignores: ['target/**', 'docs-site/.vitepress/cache/**', 'test-results/**'] },
  ...neostandard({ ts: true }),
  ...vue.configs['flat/recommended'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: plugins['typescript-eslint'].parser } } },
  {
    rules: {
      // A row of test data reads best as a row.
      '@stylistic/object-property-newline': 'off',
      // Lines are as long as .editorconfig says; what fits is not torn apart.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-closing-bracket-newline': ['error', { singleline: 'never', multiline: 'never' }],
      // A promise that nobody waits for is marked so.
      'no-void': ['error', { allowAsStatement: true }],
      // TypeScript's own check knows better.
      'no-undef': 'off',
      // Playwright wants the first parameter of a fixture written so.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
]
