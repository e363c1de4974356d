// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { freshHosts, freshRepositories, validate, zones } from './answers'

const WEBAPP = join(import.meta.dirname, '../../target/webapp')

const TYPES: Record<string, string> = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json'
}

/**
 * Serves the built page, and canned answers to the commands it calls.
 *
 * @param size how many hosts and repositories there are; as many as there are different ones, if left out
 */
export async function startMock (size?: { hosts: number, repositories: number }): Promise<{ url: string, stop: () => void, reset: () => void }> {
  let repositories = several(freshRepositories(), size?.repositories, (one, number) => ({ ...one, id: `${one.id}-${number}`, name: `${one.name}-${number}` }))
  let hosts = several(freshHosts(), size?.hosts, (one, number) => ({ ...one, hostid: `${one.hostid}-${number}`, hostname: `${one.hostname}-${number}` }))
  const jobs: { hostid: string, looks: number }[] = []

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
        return [200, { validatebackupmountoptionsresponse: { mountoptionsvalidation: validate(parameters, repositories.find(one => one.id === text('id'))) } }]
      case 'addBackupRepository':
      case 'updateBackupRepository': {
        const container = `${text('command').toLowerCase()}response`
        const old = repositories.find(one => one.id === text('id'))
        const checked = validate(parameters, old)
        if (!checked.valid || text('name') === 'refuse-me') {
          return [431, { [container]: { errorcode: 431, errortext: checked.errors?.[0]?.message ?? 'The parameter name is taken.' } }]
        }
        const { valid, errors, warnings, ...behaviour } = checked
        const kept = warnings?.filter(one => one.severity !== 'info') ?? []
        const zone = zones.find(one => one.id === text('zoneid'))
        const stored = {
          id: old?.id ?? 'r-new', type: old?.type ?? text('type'), provider: 'nas',
          address: text('address') || old!.address, zoneid: zone?.id ?? old?.zoneid, zonename: zone?.name ?? old?.zonename,
          ...(old !== undefined && !parameters.has('mountopts') && !parameters.has('backuptimeout') ? old : { ...behaviour, warnings: kept }),
          name: text('name') || old!.name
        }
        repositories = old === undefined ? [stored, ...repositories] : repositories.map(one => one === old ? stored : one)
        return [200, { [container]: { backuprepository: stored } }]
      }
      case 'listHostsBackupStatus': {
        const matching = hosts.filter(one =>
          (!text('state') || text('state').split(',').includes(one.backupstate)) &&
          (!text('guardinstalled') || String(one.guardinstalled) === text('guardinstalled')) &&
          (!text('hostid') || one.hostid === text('hostid')) && (!text('zoneid') || one.zoneid === text('zoneid')) &&
          (one.hostname + one.clustername + one.zonename).includes(text('keyword')))
        if (text('sortby') === 'hostname') {
          matching.sort((a, b) => a.hostname.localeCompare(b.hostname) * (text('sortorder') === 'desc' ? -1 : 1))
        }
        const size = Number(text('pagesize'))
        const start = (Number(text('page')) - 1) * size
        return [200, { listhostsbackupstatusresponse: { count: matching.length, hostbackupstatus: matching.slice(start, start + size) } }]
      }
      case 'releaseHostBackups':
        return [200, { releasehostbackupsresponse: { jobid: String(jobs.push({ hostid: text('hostid'), looks: 0 }) - 1) } }]
      case 'queryAsyncJobResult':
        return [200, { queryasyncjobresultresponse: lookAtJob(Number(text('jobid'))) }]
      default:
        return [432, { errorresponse: { errorcode: 432, errortext: 'The given command does not exist or it is not available for user' } }]
    }
  }

  /** Asks the host in the first look, and has ended in the second. */
  function lookAtJob (id: number): object {
    const job = jobs[id]!
    const host = hosts.find(one => one.hostid === job.hostid)!
    if (job.looks++ === 0) {
      return { jobstatus: 0, jobresult: { hostbackuprelease: { progress: `Asking host ${host.hostname} to release what is stalled or overdue.` } } }
    }
    if (host.reasoncode === 'probes-unanswered') {
      const errortext = `Host ${host.hostname} cannot be asked to release: The host's agent did not answer. Log on to the host and run: nas-backup-guard release --vm i-4-5-VM`
      return { jobstatus: 2, jobresultcode: 530, jobresult: { errorcode: 530, errortext } }
    }
    const released = (host.runningbackups ?? []).map(one => ({ ...one, outcome: 'released', details: `Released: the backup of VM ${one.virtualmachinename}.` }))
    const idle = freshHosts().find(one => one.hostname === 'ams-kvm-06')!
    hosts = hosts.map(one => one === host ? { ...idle, hostid: host.hostid, hostname: host.hostname } : one)
    return { jobstatus: 1, jobresult: { hostbackuprelease: { hostname: host.hostname, progress: `1 operation ended on host ${host.hostname}.`, released } } }
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
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-encoding': 'gzip' })
        .end(await promisify(gzip)(content))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => server.close(),
    reset: () => {
      repositories = freshRepositories()
      hosts = freshHosts()
    }
  }
}

/** These again and again, under other names, until there are as many. */
function several<T> (some: T[], count: number | undefined, another: (one: T, number: number) => T): T[] {
  return count === undefined ? some : Array.from({ length: count }, (_, i) => another(some[i % some.length]!, i))
}
