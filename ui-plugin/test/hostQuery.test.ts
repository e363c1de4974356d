// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { LocationQuery } from 'vue-router'
import type { HostQuery } from '@/api/hosts'
import { fromAddress, isFiltered, toAddress } from '@/composables/useHostQuery'

const PLAIN: HostQuery = {
  page: 1, pagesize: 20, state: [], zoneid: undefined, guardinstalled: undefined, keyword: undefined, sortby: 'backupstate', sortorder: 'asc'
}

describe('the address of a view of hosts', () => {
  it('keeps the filters, the order and the page', () => {
    const query: HostQuery = {
      page: 3, pagesize: 50, state: ['Stalled', 'Overdue'], zoneid: 'z1', guardinstalled: false, keyword: 'kvm', sortby: 'hostname', sortorder: 'desc'
    }
    expect(fromAddress(toAddress(query))).toEqual(query)
    expect(isFiltered(query)).toBe(true)
  })

  it('says nothing that goes without saying', () => {
    expect(toAddress(PLAIN)).toEqual({})
    expect(isFiltered(PLAIN)).toBe(false)
  })

  it.each<LocationQuery>([
    { page: '0' }, { pagesize: '7' }, { state: 'Asleep' }, { guardinstalled: 'maybe' }, { sortby: 'password' }, { sortorder: 'up' }, { keyword: '' }
  ])('does not believe %j', address => {
    expect(fromAddress(address)).toEqual(PLAIN)
  })
})
