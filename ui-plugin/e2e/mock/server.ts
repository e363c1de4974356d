// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { freshRepositories, validate, zones } from './answers'

const WEBAPP = join(import.meta.dirname, '../../target/webapp')

const TYPES: Record<string, string> = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json'
}

/** Serves the built page, and canned answers to the commands it calls. */
export async function startMock (): Promise<{ url: string, stop: () => void, reset: () => void }> {
  let repositories = freshRepositories()

  function answer (parameters: URLSearchParams): [number, object] {
    const text = (name: string): string => parameters.get(name) ?? ''
    switch (parameters.get('command')) {
      case 'listZones':
        return [200, { listzonesresponse: { count: zones.length, zone: zones } }]
      case 'listBackupRepositories': {
        const matching = repositories.filter(one =>
          (!text('hardmount') || String(one.hardmount) === text('hardmount')) &&
          (!text('zoneid') || one.zoneid === text('zoneid')) &&
          (one.name + one.address).includes(text('keyword')))
        const size = Number(text('pagesize'))
        const start = (Number(text('page')) - 1) * size
        return [200, { listbackuprepositoriesresponse: { count: matching.length, backuprepository: matching.slice(start, start + size) } }]
      }
      case 'validateBackupMountOptions':
        return [200, { validatebackupmountoptionsresponse: { mountoptionsvalidation: validate(parameters) } }]
      case 'addBackupRepository':
      case 'updateBackupRepository': {
        const container = `${text('command').toLowerCase()}response`
        const checked = validate(parameters)
        if (!checked.valid || text('name') === 'refuse-me') {
          return [431, { [container]: { errorcode: 431, errortext: checked.errors?.[0]?.message ?? 'The parameter name is taken.' } }]
        }
        const old = repositories.find(one => one.id === text('id'))
        const { valid, errors, warnings, ...behaviour } = checked
        const kept = warnings?.filter(one => one.severity !== 'info') ?? []
        const zone = zones.find(one => one.id === text('zoneid'))
        const stored = {
          id: old?.id ?? 'r-new', type: old?.type ?? text('type'), provider: 'nas',
          address: text('address') || old!.address, zoneid: zone?.id ?? old?.zoneid, zonename: zone?.name ?? old?.zonename,
          ...(old !== undefined && !parameters.has('mountopts') ? old : { ...behaviour, warnings: kept }),
          name: text('name') || old!.name
        }
        repositories = old === undefined ? [stored, ...repositories] : repositories.map(one => one === old ? stored : one)
        return [200, { [container]: { backuprepository: stored } }]
      }
      default:
        return [432, { errorresponse: { errorcode: 432, errortext: 'The given command does not exist or it is not available for user' } }]
    }
  }

  const server: Server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/client/api') {
      const chunks: Buffer[] = []
      for await (const chunk of request) {
        chunks.push(chunk as Buffer)
      }
      const [status, body] = answer(new URLSearchParams(Buffer.concat(chunks).toString()))
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      return
    }
    try {
      const file = join(WEBAPP, normalize(pathname).replace(/^\/client/, ''))
      const content = await readFile(file)
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => server.close(),
    reset: () => { repositories = freshRepositories() }
  }
}
