// SPDX-License-Identifier: Apache-2.0
import type { LocationQuery } from 'vue-router'
import type { RepositoryQuery } from '@/api/repositories'
import { pageIn, pageTo, textIn, useAddressQuery, type AddressQuery } from './useAddressQuery'

/** The search, filters and page of the list of repositories. */
export function useRepositoryQuery (): AddressQuery<RepositoryQuery> {
  return useAddressQuery(fromAddress, toAddress)
}

export function fromAddress (address: LocationQuery): RepositoryQuery {
  return {
    ...pageIn(address),
    keyword: textIn(address, 'keyword'),
    zoneid: textIn(address, 'zoneid'),
    hardmount: textIn(address, 'hardmount') === 'true' ? true : undefined
  }
}

export function toAddress (query: RepositoryQuery): Record<string, string> {
  const { keyword, zoneid, hardmount } = query
  return {
    ...pageTo(query),
    ...(keyword ? { keyword } : {}),
    ...(zoneid ? { zoneid } : {}),
    ...(hardmount ? { hardmount: 'true' } : {})
  }
}
