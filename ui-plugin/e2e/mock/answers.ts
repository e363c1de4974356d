// SPDX-License-Identifier: Apache-2.0
// Canned answers for working on the page without a server. They only look like the real ones.
import type { BackupRepository, Finding, MountBehaviour, MountOptionsValidation } from '../../src/api/types'

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

export function validate (parameters: URLSearchParams): MountOptionsValidation {
  const options = parameters.get('mountopts') ?? ''
  const address = parameters.get('address')
  const timeout = Number(parameters.get('backuptimeout') ?? 0)
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
  const stored = hard || soft ? options : [options, SAFE].filter(Boolean).join(',')
  const own: MountBehaviour = timeout === 0 ? {} : { backuptimeout: timeout, effectivebackuptimeout: Math.min(timeout, 7140), backuptimeoutsource: timeout < 7140 ? 'repository' : 'host' }
  const behaviour = hard ? { ...HARD, mountmodesource: 'explicit' as const } : SOFT
  const warnings: Finding[] = hard
    ? [HARD_MOUNT]
    : [{ code: 'soft-may-truncate', severity: 'info', option: 'soft', message: 'When the NAS is gone for longer than the requests wait, the backup fails. A guest that writes at that moment can see an I/O error.', doclink: `${DOCS}soft-may-truncate` }]
  return { valid: true, errors: [], ...behaviour, ...own, mountopts: stored, warnings }
}
