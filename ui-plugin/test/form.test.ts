// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { changeOf, fieldOf, inputFor, missingFields, newRepository } from '@/repositories/form'
import { softRepository, unreadableRepository } from './support/server'

describe('a new repository', () => {
  const input = { ...inputFor(undefined), name: ' nightly ', zoneid: 'z1', address: ' nas:/a ' }

  it('is sent without what was left empty', () => {
    expect(newRepository(input)).toEqual({ name: 'nightly', zoneid: 'z1', type: 'nfs', address: 'nas:/a' })
  })

  it('is sent with what was given', () => {
    expect(newRepository({ ...input, mountopts: ' soft ', backuptimeout: 3600 }))
      .toEqual({ name: 'nightly', zoneid: 'z1', type: 'nfs', address: 'nas:/a', mountopts: 'soft', backuptimeout: 3600 })
  })

  it('needs a name, a zone and an address', () => {
    expect(missingFields(inputFor(undefined))).toEqual(['name', 'zoneid', 'address'])
    expect(missingFields({ ...input, name: '  ' })).toEqual(['name'])
    expect(missingFields(input)).toEqual([])
  })
})

describe('a change', () => {
  const repository = softRepository({ mountopts: 'soft,password=********', backuptimeout: 3600 })
  const input = inputFor(repository)

  it('holds nothing that is as it was', () => {
    expect(changeOf(repository, input)).toEqual({})
  })

  it('leaves the options alone when only the name is new', () => {
    expect(changeOf(repository, { ...input, name: 'other' })).toEqual({ name: 'other' })
  })

  it('empties the options to get the default ones', () => {
    expect(changeOf(repository, { ...input, mountopts: '' })).toEqual({ mountopts: '' })
  })

  it('drops the timeout with 0', () => {
    expect(changeOf(repository, { ...input, backuptimeout: null })).toEqual({ backuptimeout: 0 })
  })

  it('always names the options of a repository that cannot be read', () => {
    expect(changeOf(unreadableRepository(), inputFor(unreadableRepository()))).toEqual({ mountopts: '' })
  })
})

describe('an error of the server', () => {
  it.each([
    ['address', 'address'],
    ['type', 'type'],
    ['backuptimeout', 'backuptimeout'],
    ['name', 'name'],
    ['mountopts', 'mountopts'],
    ['something else', 'mountopts'],
    [undefined, 'mountopts']
  ])('about the parameter %s stands at the field %s', (parameter, field) => {
    expect(fieldOf({ code: 'shell-character', severity: 'critical', parameter, message: '' })).toBe(field)
  })
})
