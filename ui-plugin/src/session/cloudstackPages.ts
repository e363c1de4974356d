// SPDX-License-Identifier: Apache-2.0

export type CloudStackPage = 'host' | 'zone' | 'cluster' | 'vm' | 'backuprepository'

/** The page of CloudStack's UI on an object, seen from this page at /client/nas-backup-guard/. */
export function cloudStackPage (page: CloudStackPage, id: string): string {
  return `../#/${page}/${encodeURIComponent(id)}`
}
