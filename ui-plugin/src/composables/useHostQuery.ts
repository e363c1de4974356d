// SPDX-License-Identifier: Apache-2.0
import type { LocationQuery } from 'vue-router'
import { HOST_SORTS, type HostQuery } from '@/api/hosts'
import { HOST_STATES } from '@/api/types'
import { pageIn, pageTo, sortOrderIn, textIn, useAddressQuery, type AddressQuery } from './useAddressQuery'

/** The search, filters, order and page of the list of hosts. */
export function useHostQuery (): AddressQuery<HostQuery> {
  return useAddressQuery(fromAddress, toAddress)
}

/** Without an order of its own the list begins with what needs somebody. */
export function fromAddress (address: LocationQuery): HostQuery {
  const states = (textIn(address, 'state') ?? '').split(',')
  const guard = textIn(address, 'guardinstalled')
  return {
    ...pageIn(address),
    state: HOST_STATES.filter(state => states.includes(state)),
    zoneid: textIn(address, 'zoneid'),
    guardinstalled: guard === 'true' ? true : guard === 'false' ? false : undefined,
    keyword: textIn(address, 'keyword'),
    sortby: HOST_SORTS.find(sort => sort === textIn(address, 'sortby')) ?? 'backupstate',
    sortorder: sortOrderIn(address)
  }
}

export function toAddress (query: HostQuery): Record<string, string> {
  const { state, zoneid, guardinstalled, keyword, sortby, sortorder } = query
  return {
    ...pageTo(query),
    ...(state?.length ? { state: state.join(',') } : {}),
    ...(zoneid ? { zoneid } : {}),
    ...(guardinstalled === undefined ? {} : { guardinstalled: String(guardinstalled) }),
    ...(keyword ? { keyword } : {}),
    ...(sortby === 'backupstate' ? {} : { sortby }),
    ...(sortorder === 'desc' ? { sortorder } : {})
  }
}

export function isFiltered (query: HostQuery): boolean {
  return Boolean(query.state?.length) || query.guardinstalled !== undefined || Boolean(query.keyword ?? query.zoneid)
}
