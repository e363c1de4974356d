// SPDX-License-Identifier: Apache-2.0
import type { LocationQuery } from 'vue-router'
import { REPOSITORY_SORTS, type RepositoryQuery } from '@/api/repositories'
import { pageIn, pageTo, sortOrderIn, textIn, useAddressQuery, type AddressQuery } from './useAddressQuery'

/** The search, filters, order and page of the list of repositories. */
export function useRepositoryQuery (): AddressQuery<RepositoryQuery> {
  return useAddressQuery(fromAddress, toAddress)
}

export function fromAddress (address: LocationQuery): RepositoryQuery {
  return {
    ...pageIn(address),
    keyword: textIn(address, 'keyword'),
    zoneid: textIn(address, 'zoneid'),
    hardmount: textIn(address, 'hardmount') === 'true' ? true : undefined,
    ...orderIn(address)
  }
}

/** Without an order of its own the list is CloudStack's: the oldest first. */
function orderIn (address: LocationQuery): Pick<RepositoryQuery, 'sortby' | 'sortorder'> {
  const sortby = REPOSITORY_SORTS.find(sort => sort === textIn(address, 'sortby'))
  return sortby === undefined ? {} : { sortby, sortorder: sortOrderIn(address) }
}

export function toAddress (query: RepositoryQuery): Record<string, string> {
  const { keyword, zoneid, hardmount, sortby, sortorder } = query
  return {
    ...pageTo(query),
    ...(keyword ? { keyword } : {}),
    ...(zoneid ? { zoneid } : {}),
    ...(hardmount ? { hardmount: 'true' } : {}),
    ...(sortby === undefined ? {} : { sortby }),
    ...(sortby !== undefined && sortorder === 'desc' ? { sortorder } : {})
  }
}
