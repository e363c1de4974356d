// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { changedOptions, compareOptions, completedOptions, hasMask, maskSecrets, splitOptions } from '@/repositories/mountOptions'

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

  it('are completed by the server, which masks the secrets', () => {
    expect(completedOptions('vers=4.1,password=new', 'vers=4.1,password=********,soft')).toEqual([
      { option: 'vers=4.1', change: 'kept' },
      { option: 'password=********', change: 'kept' },
      { option: 'soft', change: 'by-server' }
    ])
  })

  it.each([
    ['nothing', 'soft,password=********', 'soft,password=********', 'soft,password=********', []],
    ['what the server adds back', 'soft,timeo=50', '', 'soft,timeo=50', []],
    ['a new option and one that the server adds', 'hard', 'vers=3', 'vers=3,soft', ['vers=3 added', 'soft by-server', 'hard removed']],
    ['another secret', 'password=********', 'password=new', 'password=********', ['password=******** replaced']],
    ['a first secret', '', 'username=a,password=new', 'username=a,password=********', ['username=a added', 'password=******** added']],
    ['a secret in a user name', 'user=a%********', 'user=a%new', 'user=a%********', ['user=a%******** replaced']]
  ])('change by %s', (_what, stored, entered, after, changes) => {
    expect(changedOptions(stored, entered, after).map(({ option, change }) => `${option} ${change}`)).toEqual(changes)
  })

  it.each([
    ['password=a,vers=3.0', 'password=********,vers=3.0'],
    ['PASSWD2=a=b', 'PASSWD2=********'],
    ['user=me%secret,soft', 'user=me%********,soft'],
    ['secretfile=/etc/ceph/x,name=a,secret=k', 'secretfile=/etc/ceph/x,name=a,secret=********'],
    ['soft,username=me', 'soft,username=me']
  ])('%j show no secret', (options, shown) => {
    expect(maskSecrets(options)).toBe(shown)
  })
})
