// SPDX-License-Identifier: Apache-2.0
import { afterEach, describe, expect, it } from 'vitest'
import { chosenLocale, darkModeChosen, hostsObstacle, mayCall, obstacle, sessionKey } from '@/session/session'
import { leave, logIn } from './support/page'

afterEach(leave)

describe('what CloudStack\'s UI left in the browser', () => {
  it('is read as JSON', () => {
    localStorage.setItem('primate__Access-Token', '"abc+/="')
    localStorage.setItem('primate__LOCALE', '"pt_BR"')
    localStorage.setItem('primate__DARK_MODE', 'true')
    expect([sessionKey(), chosenLocale(), darkModeChosen()]).toEqual(['abc+/=', 'pt_BR', true])
  })

  it.each(['', 'not JSON', '{}', 'null', '""', '42'])('is no session key if it is %j', stored => {
    localStorage.setItem('primate__Access-Token', stored)
    expect(sessionKey()).toBeUndefined()
  })

  it('says which commands the user may call', () => {
    logIn(['listBackupRepositories'])
    expect([mayCall('listBackupRepositories'), mayCall('updateBackupRepository')]).toEqual([true, false])
  })

  it('leaves it to the server where there is no list of commands', () => {
    expect([mayCall('updateBackupRepository'), obstacle()]).toEqual([true, undefined])
  })
})

describe('what stands in the way', () => {
  it('is nothing where the plugin\'s own parameter is known', () => {
    logIn(['listBackupRepositories'])
    expect(obstacle()).toBeUndefined()
  })

  it('is the backup framework for an admin without the command', () => {
    logIn(['updateConfiguration'])
    expect(obstacle()).toBe('framework-off')
  })

  it('is the role for everybody else without the command', () => {
    logIn(['listZones'])
    expect(obstacle()).toBe('not-allowed')
  })

  it('is the missing plugin where the command has only CloudStack\'s own parameters', () => {
    localStorage.setItem('primate__APIS', JSON.stringify({ listBackupRepositories: { params: [{ name: 'zoneid' }] } }))
    expect(obstacle()).toBe('plugin-missing')
  })
})

describe('what stands in the way of the hosts', () => {
  it.each([
    [undefined, ['listHostsBackupStatus']],
    ['hosts-missing', ['listBackupRepositories', 'updateConfiguration']],
    ['hosts-not-allowed', ['listBackupRepositories', 'listZones']]
  ])('is %s for who may call %j', (obstacle, commands) => {
    logIn(commands)
    expect(hostsObstacle()).toBe(obstacle)
  })

  it('is left to the server where there is no list of commands', () => {
    expect(hostsObstacle()).toBeUndefined()
  })
})
