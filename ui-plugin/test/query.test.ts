// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { LocationQuery } from 'vue-router'
import { fromAddress, toAddress } from '@/composables/useRepositoryQuery'

describe('the address of a view', () => {
  it('keeps the search, the filters and the page', () => {
    const query = { page: 3, pagesize: 50, keyword: 'nas', zoneid: 'z1', hardmount: true }
    expect(fromAddress(toAddress(query))).toEqual(query)
  })

  it('says nothing that goes without saying', () => {
    expect(toAddress({ page: 1, pagesize: 20 })).toEqual({})
  })

  it.each<LocationQuery>([
    { page: '0' }, { page: '-1' }, { page: 'x' }, { pagesize: '7' }, { pagesize: '100000' }, { hardmount: 'maybe' }, { keyword: '' }
  ])('does not believe %j', address => {
    expect(fromAddress(address)).toEqual({ page: 1, pagesize: 20, keyword: undefined, zoneid: undefined, hardmount: undefined })
  })
})
