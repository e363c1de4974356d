// SPDX-License-Identifier: Apache-2.0
import { ref, type Ref } from 'vue'

export interface Columns {
  /** the keys of the columns that somebody has taken away */
  hidden: Ref<string[]>
  show: (key: string, shown: boolean) => void
  reset: () => void
}

/**
 * Which columns of a table are shown. It is a matter of taste, not of the address: kept for this browser, as CloudStack
 * keeps its own lists' columns.
 *
 * @param table names the table in the browser's storage
 */
export function useColumns (table: string): Columns {
  const key = `nas-backup-guard.hidden-columns.${table}`
  const hidden = ref(read(key))

  function keep (keys: string[]): void {
    hidden.value = keys
    try {
      localStorage.setItem(key, JSON.stringify(keys))
    } catch {
      // A browser that keeps no storage: the choice ends with the page.
    }
  }

  return {
    hidden,
    show: (column, shown) => { keep(shown ? hidden.value.filter(one => one !== column) : [...hidden.value, column]) },
    reset: () => { keep([]) }
  }
}

function read (key: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(one => typeof one === 'string') : []
  } catch {
    return []
  }
}
