// SPDX-License-Identifier: Apache-2.0
// Canned answers for working on the page without a server. They only look like the real ones.
import type { BackupRepository, Finding, HostBackupStatus, MountBehaviour, MountOptionsValidation, RunningBackup } from '../../src/api/types'

const SAFE = 'soft,timeo=50,retrans=3'
const DOCS = 'nas-backup-guard/docs/mount-options.html#'

const HARD_MOUNT: Finding = {
  code: 'hard-mount',
  severity: 'critical',
  message: 'When the NAS stops answering, I/O on this mount blocks without end, and the host with it. Set soft,timeo=50,retrans=3.',
  doclink: `${DOCS}hard-mount`
}

const HOST_LIMIT: MountBehaviour = { effectivebackuptimeout: 7140, backuptimeoutsource: 'host' }
const SOFT: MountBehaviour = { mountmode: 'soft', mountmodesource: 'explicit', hardmount: false, rpctimeout: 20, ...HOST_LIMIT, warnings: [] }
const HARD: MountBehaviour = {
  mountmode: 'hard', mountmodesource: 'default', hardmount: true, ...HOST_LIMIT, safemountopts: SAFE, warnings: [HARD_MOUNT]
}

export const zones = [{ id: 'z-1', name: 'zone-east' }, { id: 'z-2', name: 'zone-west' }]

let next = 1
function repository (name: string, address: string, behaviour: MountBehaviour, more: Partial<BackupRepository> = {}): BackupRepository {
  const zone = zones[next % 2]!
  return { id: `r-${next++}`, name, provider: 'nas', type: 'nfs', address, zoneid: zone.id, zonename: zone.name, ...behaviour, ...more }
}

export function freshRepositories (): BackupRepository[] {
  next = 1
  return [
    repository('nightly-east', '10.10.1.20:/export/nightly', HARD),
    repository('weekly-east', '10.10.1.21:/export/weekly', { ...HARD, mountopts: 'vers=4.1,nconnect=4', safemountopts: `vers=4.1,nconnect=4,${SAFE}` }),
    repository('archive', 'nas-archive.example.com:/volume1/cloudstack-archive', { ...SOFT, mountopts: SAFE, backuptimeout: 14400, effectivebackuptimeout: 7140 }),
    repository('finance', '//files.example.com/backup', { ...SOFT, rpctimeout: undefined, mountopts: 'username=backup,password=********,vers=3.0' }, { type: 'cifs' }),
    repository('legacy-hard', '10.10.2.30:/export/legacy', { ...HARD, mountmodesource: 'explicit', mountopts: 'hard,vers=3', safemountopts: `vers=3,${SAFE}` }),
    repository('ceph-west', 'mon1.example.com,mon2.example.com:/backup', {
      mountmode: 'hard', mountmodesource: 'default', hardmount: true, ...HOST_LIMIT, mountopts: 'name=backup,secret=********',
      warnings: [{ ...HARD_MOUNT, message: 'CephFS has no soft mode: I/O blocks without end when the cluster stops answering.' }]
    }, { type: 'ceph' }),
    repository('set-by-sql', '10.10.2.31:/export/sql', {
      ...HOST_LIMIT,
      warnings: [{ code: 'options-unreadable', severity: 'critical', message: 'The stored mount options cannot be decrypted, so every backup on this repository fails. Set them anew with updateBackupRepository.', doclink: `${DOCS}options-unreadable` }]
    }),
    repository('patient', '10.10.2.32:/export/patient', {
      ...SOFT, mountmode: 'softerr', rpctimeout: 600, mountopts: 'softerr,timeo=1500,retrans=3,sync', backuptimeout: 3600, effectivebackuptimeout: 3600, backuptimeoutsource: 'repository',
      warnings: [{ code: 'rpc-timeout-too-long', severity: 'warning', option: 'timeo', message: 'One request takes 600 s to give up, so a backup can hang for hours. Set timeo=50.', doclink: `${DOCS}rpc-timeout-too-long` }]
    }),
    ...Array.from({ length: 22 }, (_, i) => repository(`tenant-${String(i + 1).padStart(2, '0')}`, `10.20.${i}.5:/export/tenant`, { ...SOFT, mountopts: SAFE }))
  ]
}

function error (code: string, parameter: string, message: string, option?: string): Finding {
  return { code, severity: 'critical', parameter, message, doclink: DOCS + code, ...(option ? { option } : {}) }
}

/** @param old the repository that is updated: what the parameters leave out stays as it is there */
export function validate (parameters: URLSearchParams, old?: BackupRepository): MountOptionsValidation {
  const kept = old !== undefined && !parameters.has('mountopts')
  const options = parameters.get('mountopts') ?? old?.mountopts ?? ''
  const address = parameters.get('address')
  const timeout = Number(parameters.get('backuptimeout') ?? old?.backuptimeout ?? 0)
  const errors: Finding[] = []
  if (/(^|,)bg(,|$)/.test(options)) {
    errors.push(error('refused-option', 'mountopts', 'With bg, mount reports success before the share is mounted: the backup would land on the host\'s own disk. Leave it out.', 'bg'))
  }
  if (address && !/:\/|^\/\//.test(address)) {
    errors.push(error('bad-address', 'address', 'The parameter address must look like HOST:/PATH. Give the NAS, a colon and the exported path.'))
  }
  if (timeout !== 0 && (timeout < 60 || timeout > 604800)) {
    errors.push(error('timeout-out-of-range', 'backuptimeout', 'The parameter backuptimeout must be 60 to 604800 seconds.'))
  }
  if (errors.length > 0) {
    return { valid: false, errors, warnings: [] }
  }
  const hard = /(^|,)hard(,|$)/.test(options)
  const soft = /(^|,)soft(err)?(,|$)/.test(options)
  const nfs = (old?.type ?? parameters.get('type')) === 'nfs'
  const stored = kept || hard || soft || !nfs ? options : [options, SAFE].filter(Boolean).join(',')
  const own: MountBehaviour = timeout === 0 ? {} : { backuptimeout: timeout, effectivebackuptimeout: Math.min(timeout, 7140), backuptimeoutsource: timeout < 7140 ? 'repository' : 'host' }
  const given = (name: string, usual: number): number => Number(new RegExp(`(?:^|,)${name}=(\\d+)`).exec(stored)?.[1] ?? usual)
  const behaviour: MountBehaviour = kept && old.hardmount === true
    ? { ...HARD, mountmodesource: old.mountmodesource, safemountopts: old.safemountopts }
    : hard
      ? { ...HARD, mountmodesource: 'explicit' }
      : { ...SOFT, rpctimeout: nfs ? given('timeo', 600) / 10 * (given('retrans', 2) + 1) : 180 }
  const warnings: Finding[] = behaviour.hardmount
    ? [HARD_MOUNT]
    : [{ code: 'soft-may-truncate', severity: 'info', option: 'soft', message: 'When the NAS is gone for longer than the requests wait, the backup fails. A guest that writes at that moment can see an I/O error.', doclink: `${DOCS}soft-may-truncate` }]
  return { valid: true, errors: [], ...behaviour, ...own, mountopts: stored, warnings }
}

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString().replace(/\.\d+Z$/, '+0000')

function operation (vm: string, repository: string, more: Partial<RunningBackup> = {}): RunningBackup {
  const elapsed = more.elapsed ?? 300
  return {
    backupid: `b-${vm}`, virtualmachineid: `vm-${vm}`, virtualmachinename: vm, backuprepositoryid: 'r-1', backuprepositoryname: repository,
    operation: 'backup', started: ago(elapsed), elapsed, timeout: 7140, stalltimeout: 300, phase: 'transferring', mountmode: 'soft', blockedprocesses: 0, ...more
  }
}

export function freshHosts (): HostBackupStatus[] {
  const host = (hostname: string, more: Partial<HostBackupStatus>): HostBackupStatus => {
    const zone = zones[hostname.startsWith('ams') ? 0 : 1]!
    return {
      hostid: `h-${hostname}`, hostname, zoneid: zone.id, zonename: zone.name, clusterid: `c-${hostname.slice(0, 3)}`, clustername: `${hostname.slice(0, 3)}-kvm-a`,
      agentstate: 'Up', backupstate: 'Idle', reasoncode: 'nothing-in-flight', reason: 'Nothing is in flight.', lastchecked: ago(20),
      guardinstalled: true, guardversion: '0.1.0', orphanmounts: 0, managementtimeout: 3600, agenttimeout: 7200, stalltimeout: 300, runningbackups: [], ...more
    }
  }
  return [
    host('ams-kvm-02', {
      backupstate: 'Stalled', reasoncode: 'nas-not-answering', stalledsince: ago(90), runningbackups: [operation('web-2', 'nightly-east', { elapsed: 150, blockedprocesses: 3 })],
      reason: 'The NAS has not answered the backup of VM web-2 to repository nightly-east: 3 threads are blocked. The guard ends it at its stall limit or its timeout. Release it to end it now, and see why the NAS is gone.'
    }),
    host('ams-kvm-07', {
      backupstate: 'Stalled', reasoncode: 'probes-unanswered', stalledsince: ago(600), lastchecked: ago(640), runningbackups: [operation('app-1', 'nightly-east', { elapsed: 700 })],
      reason: 'The agent is up and has not answered a probe: most likely none of its threads is free, because the backup of VM app-1 to repository nightly-east hangs. Log on to the host and run nas-backup-guard release.'
    }),
    host('fra-kvm-03', {
      agentstate: 'Disconnected', backupstate: 'Unreachable', reasoncode: 'agent-not-up', guardinstalled: false, guardversion: undefined, agenttimeout: undefined, lastchecked: undefined,
      runningbackups: [operation('files-1', 'weekly-east', { elapsed: 4000, phase: undefined, mountmode: undefined, stalltimeout: undefined })],
      reason: 'The agent is not up (Disconnected) while the backup of VM files-1 to repository weekly-east is in flight.'
    }),
    host('ams-kvm-05', {
      backupstate: 'Overdue', reasoncode: 'past-timeout', guardinstalled: false, guardversion: undefined, agenttimeout: undefined, lastchecked: undefined,
      runningbackups: [operation('db-1', 'archive', { elapsed: 8000, phase: undefined, mountmode: undefined, stalltimeout: undefined })],
      reason: 'The backup of VM db-1 to repository archive has run for 8000 s, past its timeout of 7140 s. There is no guard on this host to end it: install nas-backup-guard-agent there.'
    }),
    host('ams-kvm-01', { backupstate: 'Running', reasoncode: 'in-progress', reason: 'In progress: the backup of VM web-1 to repository nightly-east.', runningbackups: [operation('web-1', 'nightly-east')] }),
    host('fra-kvm-02', { backupstate: 'Unknown', reasoncode: 'no-guard', guardinstalled: false, guardversion: undefined, reason: 'The agent has the plugin and the guard is not in place: backups on this host run unguarded. Run nas-backup-guard check on the host; it says what is missing.' }),
    host('ams-kvm-04', { orphanmounts: 1, reason: 'Nothing is in flight. A mount of an earlier backup was left behind; the host\'s sweep takes it away.' }),
    host('ams-kvm-06', {})
  ]
}
