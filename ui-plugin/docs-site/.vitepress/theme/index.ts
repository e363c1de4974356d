// SPDX-License-Identifier: Apache-2.0
// The default theme without its web fonts: the pages look like CloudStack's UI, and load nothing more.
import DefaultTheme from 'vitepress/theme-without-fonts'
import './cloudstack.css'

export default DefaultTheme
