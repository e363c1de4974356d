// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TransformContext } from 'vitepress'

const INLINE = /<script((?:(?!\ssrc=)[^>])*)>([\s\S]+?)<\/script>/g

/**
 * Moves the scripts that VitePress writes into its pages to files of their own, so that a content security policy
 * can forbid inline ones. They stay at their place and run in the same order.
 */
export function scriptsToFiles (html: string, _page: string, { siteConfig }: TransformContext): string {
  return html.replace(INLINE, (_script, attributes: string, content: string) => {
    const name = `inline.${createHash('sha256').update(content).digest('hex').slice(0, 8)}.js`
    const folder = join(siteConfig.outDir, siteConfig.assetsDir)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), content)
    return `<script${attributes} src="${siteConfig.site.base}${siteConfig.assetsDir}/${name}"></script>`
  })
}
