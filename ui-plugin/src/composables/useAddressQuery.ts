// SPDX-License-Identifier: Apache-2.0
import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import type { SortOrder } from '@/api/types'

export const PAGE_SIZES = [10, 20, 50, 100]
export const DEFAULT_PAGE_SIZE = 20

export interface Paged {
  page: number
  pagesize: number
}

export interface AddressQuery<Q> {
  query: ComputedRef<Q>
  change: (part: Partial<Q>) => void
}

/** The search, filters and page of a list, kept in the address so that they survive a reload. */
export function useAddressQuery<Q extends Paged> (
  fromAddress: (address: LocationQuery) => Q, toAddress: (query: Q) => Record<string, string>
): AddressQuery<Q> {
  const route = useRoute()
  const router = useRouter()
  const { path } = route
  // On the way to another page the address is that one's already.
  const query = computed<Q>(before => route.path === path || before === undefined ? fromAddress(route.query) : before)

  /** Any change but of the page itself leads back to the first page. */
  function change (part: Partial<Q>): void {
    void router.replace({ query: toAddress({ ...query.value, page: 1, ...part }) })
  }

  return { query, change }
}

export function textIn (address: LocationQuery, name: string): string | undefined {
  const value = address[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function sortOrderIn (address: LocationQuery): SortOrder {
  return textIn(address, 'sortorder') === 'desc' ? 'desc' : 'asc'
}

export function pageIn (address: LocationQuery): Paged {
  const page = Number(textIn(address, 'page'))
  const pagesize = Number(textIn(address, 'pagesize'))
  return {
    page: Number.isInteger(page) && page > 0 ? page : 1,
    pagesize: PAGE_SIZES.includes(pagesize) ? pagesize : DEFAULT_PAGE_SIZE
  }
}

/** What goes without saying is left out. */
export function pageTo ({ page, pagesize }: Paged): Record<string, string> {
  return {
    ...(page > 1 ? { page: String(page) } : {}),
    ...(pagesize !== DEFAULT_PAGE_SIZE ? { pagesize: String(pagesize) } : {})
  }
}
