// SPDX-License-Identifier: Apache-2.0
import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import type { RepositoryQuery } from '@/api/repositories'

export const PAGE_SIZES = [10, 20, 50, 100]
const DEFAULT_PAGE_SIZE = 20

/** The search, filters and page of the list, kept in the address so that they survive a reload. */
export function useRepositoryQuery (): {
  query: ComputedRef<RepositoryQuery>
  change: (part: Partial<RepositoryQuery>) => void
} {
  const route = useRoute()
  const router = useRouter()
  const query = computed(() => fromAddress(route.query))

  /** Any change but of the page itself leads back to the first page. */
  function change (part: Partial<RepositoryQuery>): void {
    const next = { ...query.value, page: 1, ...part }
    void router.replace({ query: toAddress(next) })
  }

  return { query, change }
}

export function fromAddress (address: LocationQuery): RepositoryQuery {
  const text = (name: string): string | undefined => {
    const value = address[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const page = Number(text('page'))
  const pagesize = Number(text('pagesize'))
  return {
    page: Number.isInteger(page) && page > 0 ? page : 1,
    pagesize: PAGE_SIZES.includes(pagesize) ? pagesize : DEFAULT_PAGE_SIZE,
    keyword: text('keyword'),
    zoneid: text('zoneid'),
    hardmount: text('hardmount') === 'true' ? true : undefined
  }
}

export function toAddress (query: RepositoryQuery): Record<string, string> {
  const { page, pagesize, keyword, zoneid, hardmount } = query
  return {
    ...(page > 1 ? { page: String(page) } : {}),
    ...(pagesize !== DEFAULT_PAGE_SIZE ? { pagesize: String(pagesize) } : {}),
    ...(keyword ? { keyword } : {}),
    ...(zoneid ? { zoneid } : {}),
    ...(hardmount ? { hardmount: 'true' } : {})
  }
}
