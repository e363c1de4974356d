// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { compareOptions, hasMask, splitOptions } from '@/repositories/mountOptions'

describe('mount options', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['soft', ['soft']],
    ['soft,timeo=50,', ['soft', 'timeo=50']],
    ['context="system_u:object_r:tmp_t:s0:c1,c2",soft', ['context="system_u:object_r:tmp_t:s0:c1,c2"', 'soft']]
  ])('%j are split as mount(8) does', (options, expected) => {
    expect(splitOptions(options)).toEqual(expected)
  })

  it('are compared: the new ones in their order, then those that are gone', () => {
    expect(compareOptions('hard,vers=3', 'vers=3,soft')).toEqual([
      { option: 'vers=3', change: 'kept' },
      { option: 'soft', change: 'added' },
      { option: 'hard', change: 'removed' }
    ])
  })

  it.each([
    ['username=a,password=********', true],
    ['username=a', false],
    ['', false]
  ])('%j hold a masked secret: %s', (options, expected) => {
    expect(hasMask(options)).toBe(expected)
  })
})
