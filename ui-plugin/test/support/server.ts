// SPDX-License-Identifier: Apache-2.0
import { vi } from 'vitest'
import type { BackupRepository, Command, MountOptionsValidation } from '@/api/types'

export interface Call {
  url: string
  method: string
  parameters: Record<string, string>
}

type Answer = object | { status: number, errortext: string }

/** Stands in for the management server: answers commands, and keeps what was called. */
export class FakeServer {
  readonly calls: Call[] = []
  readonly answers: Partial<Record<Command, (parameters: Record<string, string>) => Answer>> = {
    listZones: () => ({ count: 2, zone: [{ id: 'z1', name: 'east' }, { id: 'z2', name: 'west' }] })
  }

  constructor () {
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      const parameters = Object.fromEntries(new URLSearchParams(String(init.body)))
      this.calls.push({ url, method: init.method ?? 'GET', parameters })
      const command = parameters.command as Command
      const answer = this.answers[command]?.(parameters) ?? { status: 432, errortext: 'The given command does not exist' }
      const container = `${command.toLowerCase()}response`
      if ('errortext' in answer && 'status' in answer) {
        const { status, errortext } = answer
        return new Response(JSON.stringify({ [container]: { errorcode: status, errortext } }), { status: Number(status) })
      }
      return new Response(JSON.stringify({ [container]: answer }))
    })
  }

  /** The parameters of each call of a command, without those that every call has. */
  sent (command: Command): Record<string, string>[] {
    return this.calls.filter(call => call.parameters.command === command).map(({ parameters }) => {
      const { command: _command, response: _response, sessionkey: _key, ...own } = parameters
      return own
    })
  }

  lists (repositories: BackupRepository[]): void {
    this.answers.listBackupRepositories = ({ hardmount }) => {
      const shown = repositories.filter(one => hardmount === undefined || String(one.hardmount) === hardmount)
      return { count: shown.length, backuprepository: shown }
    }
  }

  validates (answer: (parameters: Record<string, string>) => MountOptionsValidation): void {
    this.answers.validateBackupMountOptions = parameters => ({ mountoptionsvalidation: answer(parameters) })
  }
}

export const SAFE = 'soft,timeo=50,retrans=3'

export function softRepository (more: Partial<BackupRepository> = {}): BackupRepository {
  return {
    id: 'r-soft', name: 'weekly', provider: 'nas', type: 'nfs', address: 'nas:/weekly', zoneid: 'z1', zonename: 'east',
    mountopts: SAFE, mountmode: 'soft', mountmodesource: 'explicit', hardmount: false, rpctimeout: 20,
    effectivebackuptimeout: 7140, backuptimeoutsource: 'host', warnings: [], ...more
  }
}

export function hardRepository (more: Partial<BackupRepository> = {}): BackupRepository {
  return {
    id: 'r-hard', name: 'nightly', provider: 'nas', type: 'nfs', address: 'nas:/nightly', zoneid: 'z1', zonename: 'east',
    mountopts: '', mountmode: 'hard', mountmodesource: 'default', hardmount: true, safemountopts: SAFE,
    effectivebackuptimeout: 7140, backuptimeoutsource: 'host',
    warnings: [{ code: 'hard-mount', severity: 'critical', message: 'It blocks.', doclink: 'nas-backup-guard/docs/mount-options.html#hard-mount' }],
    ...more
  }
}

export function unreadableRepository (): BackupRepository {
  return {
    id: 'r-sql', name: 'by-sql', provider: 'nas', type: 'nfs', address: 'nas:/sql', zoneid: 'z1', zonename: 'east',
    warnings: [{ code: 'options-unreadable', severity: 'critical', message: 'Cannot be decrypted.', doclink: 'nas-backup-guard/docs/mount-options.html#options-unreadable' }]
  }
}
