// SPDX-License-Identifier: Apache-2.0
import type { TableColumnsType } from 'ant-design-vue'
import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { SortOrder } from '@/api/types'

/** A column of a list that the server sorts, as Ant Design Vue's table takes it. */
export interface Column<Sort extends string> {
  key: string
  title: string
  width: number
  dataIndex?: string
  /** the field that the server sorts by for this column */
  sort?: Sort
  responsive?: ('md' | 'lg' | 'xl')[]
}

export interface Sorting<Sort extends string> {
  sortby: Sort | undefined
  sortorder: SortOrder | undefined
}

export interface ColumnChoices {
  /** those that may be taken away */
  choices: ComputedRef<{ key: string, title: string }[]>
  /** the keys of those that somebody has taken away */
  hidden: Ref<string[]>
  show: (key: string, shown: boolean) => void
  reset: () => void
}

export interface Columns<Row> extends ColumnChoices {
  /** those that are shown; each says to those who listen whether the list is sorted by it */
  shown: ComputedRef<TableColumnsType<Row>>
}

/**
 * The columns of a table, of which somebody may take some away. That is a matter of taste, not of the address: kept for
 * this browser, as CloudStack keeps its own lists' columns.
 *
 * @param table names the table in the browser's storage
 * @param always the keys of the columns without which a row says nothing
 */
export function useColumns<Row, Sort extends string> (
  table: string, always: readonly string[], all: () => Column<Sort>[], sorting: () => Sorting<Sort>
): Columns<Row> {
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

  /** For those who listen: what the list is sorted by, and what it can be. */
  function ariaSort (sort: Sort | undefined): object {
    if (sort === undefined) {
      return {}
    }
    const { sortby, sortorder } = sorting()
    const order = sortorder === 'desc' ? 'descending' : 'ascending'
    return { 'aria-sort': sort === sortby ? order : 'none' }
  }

  return {
    shown: computed(() => all()
      .filter(({ key }) => always.includes(key) || !hidden.value.includes(key))
      .map(column => ({ ...column, customHeaderCell: () => ariaSort(column.sort) }))),
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
