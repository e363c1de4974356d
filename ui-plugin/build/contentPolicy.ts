// SPDX-License-Identifier: Apache-2.0

/** Only what lies beside the pages, and their own management server. Ant Design and VitePress write some styles themselves. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"

/** Puts the policy at the top of a page: it counts for what comes after it. */
export function contentPolicy (html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`
  const page = html.replace(/<meta charset="utf-8">/i, charset => `${charset}\n    ${meta}`)
  if (page === html) {
    throw new Error('A page has no place for its content security policy.')
  }
  return page
}
