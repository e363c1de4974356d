// SPDX-License-Identifier: Apache-2.0
import { computed, ref, type ComputedRef, type Ref } from 'vue'

/** A column of a list that the server sorts. */
export interface Column<Sort extends string> {
  key: string
  title: string
  /** in pixels; what is left over is shared out */
  width: number
  /** the field that the server sorts by for this column */
  sort?: Sort
  /** the widths of a screen that have room for it; left out: all */
  responsive?: ('md' | 'lg' | 'xl')[]
}

export interface ColumnChoices {
  /** those that may be taken away */
  choices: ComputedRef<{ key: string, title: string }[]>
  /** the keys of those that somebody has taken away */
  hidden: Ref<string[]>
  show: (key: string, shown: boolean) => void
  reset: () => void
}

export interface Columns<Sort extends string> extends ColumnChoices {
  shown: ComputedRef<Column<Sort>[]>
}

/**
 * The columns of a table, of which somebody may take some away. That is a matter of taste, not of the address: kept for
 * this browser, as CloudStack keeps its own lists' columns.
 *
 * @param table names the table in the browser's storage
 * @param always the keys of the columns without which a row says nothing
 */
export function useColumns<Sort extends string> (
  table: string, always: readonly string[], all: () => Column<Sort>[]
): Columns<Sort> {
  const storageKey = `nas-backup-guard.hidden-columns.${table}`
  const hidden = ref(read(storageKey))

  function keep (keys: string[]): void {
    hidden.value = keys
    try {
      localStorage.setItem(storageKey, JSON.stringify(keys))
    } catch {
      // A browser that keeps no storage: the choice ends with the page.
    }
  }

  return {
    shown: computed(() => all().filter(({ key }) => always.includes(key) || !hidden.value.includes(key))),
    choices: computed(() => all().filter(({ key }) => !always.includes(key))),
    hidden,
    show: (key, shown) => { keep(shown ? hidden.value.filter(one => one !== key) : [...hidden.value, key]) },
    reset: () => { keep([]) }
  }
}

function read (storageKey: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(kept) ? kept.filter(one => typeof one === 'string') : []
  } catch {
    return []
  }
}
