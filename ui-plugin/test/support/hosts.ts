// SPDX-License-Identifier: Apache-2.0
import type { HostBackupStatus, RunningBackup } from '@/api/types'
import type { FakeServer } from './server'

export const HOST_COMMANDS = ['listHostsBackupStatus', 'releaseHostBackups', 'queryAsyncJobResult', 'listZones', 'updateConfiguration']

/** A moment as CloudStack writes it. */
export function ago (seconds: number): string {
  return new Date(Date.now() - seconds * 1000).toISOString().replace(/\.\d+Z$/, '+0000')
}

export function runningBackup (more: Partial<RunningBackup> = {}): RunningBackup {
  return {
    backupid: 'b1', virtualmachineid: 'vm1', virtualmachinename: 'web-1', backuprepositoryid: 'r1', backuprepositoryname: 'nightly',
    operation: 'backup', started: ago(300), elapsed: 300, timeout: 7140, stalltimeout: 300, phase: 'transferring', mountmode: 'hard', blockedprocesses: 0, ...more
  }
}

export function idleHost (more: Partial<HostBackupStatus> = {}): HostBackupStatus {
  return {
    hostid: 'h-idle', hostname: 'kvm-01', zoneid: 'z1', zonename: 'east', clusterid: 'c1', clustername: 'east-a', agentstate: 'Up',
    backupstate: 'Idle', reasoncode: 'nothing-in-flight', reason: 'Nothing is in flight.', lastchecked: ago(20), guardinstalled: true,
    guardversion: '0.1.0', orphanmounts: 0, managementtimeout: 3600, agenttimeout: 7200, stalltimeout: 300, runningbackups: [], ...more
  }
}

export function stalledHost (more: Partial<HostBackupStatus> = {}): HostBackupStatus {
  return idleHost({
    hostid: 'h-stalled', hostname: 'kvm-02', backupstate: 'Stalled', reasoncode: 'nas-not-answering', stalledsince: ago(125),
    reason: 'The NAS has not answered the backup of VM web-1: 3 threads are blocked.',
    runningbackups: [runningBackup({ blockedprocesses: 3 })], ...more
  })
}

/** Lets the server list these hosts, filtered as the real one filters them. */
export function listsHosts (server: FakeServer, hosts: () => HostBackupStatus[]): void {
  server.answers.listHostsBackupStatus = ({ state, guardinstalled, hostid, page = '1', pagesize = '20' }) => {
    const matching = hosts().filter(host =>
      (state === undefined || state.split(',').includes(host.backupstate)) &&
      (guardinstalled === undefined || String(host.guardinstalled) === guardinstalled) &&
      (hostid === undefined || host.hostid === hostid))
    const start = (Number(page) - 1) * Number(pagesize)
    return matching.length === 0 ? {} : { count: matching.length, hostbackupstatus: matching.slice(start, start + Number(pagesize)) }
  }
}
