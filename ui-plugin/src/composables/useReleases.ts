// SPDX-License-Identifier: Apache-2.0
import { effectScope, shallowRef, type Ref } from 'vue'
import type { HostBackupStatus } from '@/api/types'
import { useRelease, type Release } from './useRelease'

export interface Releases {
  /** a release of this host to confirm, or the one that runs already */
  of: (host: HostBackupStatus, virtualmachineid?: string) => Release
  /** the hosts that are being released */
  running: Ref<ReadonlySet<string>>
}

/** The releases that were begun on this page, until it is left: one at a time for a host. */
export function useReleases (ended: (release: Release) => void): Releases {
  const scope = effectScope()
  const begun = new Map<string, Release>()
  const running = shallowRef<ReadonlySet<string>>(new Set())

  function of (host: HostBackupStatus, virtualmachineid?: string): Release {
    const present = begun.get(host.hostid)
    if (present?.phase.value === 'running') {
      return present
    }
    const release = scope.run(() => useRelease(host, virtualmachineid, {
      begun: () => mark(host.hostid, true),
      ended: () => {
        mark(host.hostid, false)
        ended(release)
      }
    })) as Release
    begun.set(host.hostid, release)
    return release
  }

  function mark (hostid: string, runs: boolean): void {
    const others = [...running.value].filter(id => id !== hostid)
    running.value = new Set(runs ? [...others, hostid] : others)
  }

  return { of, running }
}
