// SPDX-License-Identifier: Apache-2.0
import { createApp } from 'vue'
import { completeAntDesign } from './accessibility/antDesign'
import App from './App.vue'
import { componentTexts, createTranslations } from './i18n'
import { createPages } from './router'
import { chosenLocale, DARK_MODE_KEY, darkModeChosen } from './session/session'
import './theme/page.css'
import { applyTheme } from './theme/theme'

async function start (): Promise<void> {
  const language = chosenLocale()
  const [translations, texts] = await Promise.all([
    createTranslations(language), componentTexts(language), applyTheme(darkModeChosen())
  ])
  document.documentElement.lang = translations.global.locale.value
  createApp(App, { componentTexts: texts }).use(translations).use(createPages()).mount('#app')
  const { t } = translations.global
  completeAntDesign(document.body, { pageSize: t('table.page-size') })
}

// CloudStack's UI around this page switches the theme: the browser tells us.
addEventListener('storage', event => {
  if (event.key === DARK_MODE_KEY) {
    void applyTheme(darkModeChosen())
  }
})

void start()
