// SPDX-License-Identifier: Apache-2.0
import { afterEach, describe, expect, it, vi } from 'vitest'
import { call } from '@/api/client'
import { asApiError } from '@/api/errors'
import { listRepositories, updateRepository } from '@/api/repositories'
import { leave, logIn } from './support/page'
import { FakeServer, softRepository } from './support/server'

afterEach(leave)

async function failureOf (attempt: Promise<unknown>): Promise<string> {
  return asApiError(await attempt.then(() => new Error('no failure'), (error: unknown) => error)).failure
}

describe('a call', () => {
  it('sends everything in the body of a POST, nothing in the address', async () => {
    const server = new FakeServer()
    server.lists([softRepository()])
    logIn()
    await listRepositories({ page: 2, pagesize: 20, keyword: 'a&b=c', hardmount: undefined })
    expect(server.calls).toEqual([{
      url: '../api',
      method: 'POST',
      parameters: { command: 'listBackupRepositories', response: 'json', sessionkey: 'key+/=', page: '2', pagesize: '20', keyword: 'a&b=c' }
    }])
  })

  it('is not made without a session key: a wrong one would end the session', async () => {
    const server = new FakeServer()
    expect(await failureOf(call('listZones'))).toBe('no-session')
    expect(server.calls).toEqual([])
  })

  it('sends an empty text, which is not the same as leaving it out', async () => {
    const server = new FakeServer()
    server.answers.updateBackupRepository = () => ({ backuprepository: softRepository() })
    logIn()
    await updateRepository('r1', { mountopts: '', name: undefined })
    expect(server.sent('updateBackupRepository')).toEqual([{ id: 'r1', mountopts: '' }])
  })

  it.each([
    [401, 'session-ended'],
    [431, 'refused'],
    [432, 'not-available'],
    [530, 'failed']
  ])('that is answered with %i has failed as %s, with the text of the server', async (status, failure) => {
    const server = new FakeServer()
    server.answers.listZones = () => ({ status, errortext: 'the reason' })
    logIn()
    const error = asApiError(await call('listZones').catch((thrown: unknown) => thrown))
    expect([error.failure, error.message]).toEqual([failure, 'the reason'])
  })

  it('fails as unreachable when there is no answer', async () => {
    logIn()
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    expect(await failureOf(call('listZones'))).toBe('unreachable')
  })

  it('fails when the answer is a page of something else, such as a proxy', async () => {
    logIn()
    vi.stubGlobal('fetch', async () => new Response('<html>Bad gateway</html>', { status: 502 }))
    expect(await failureOf(call('listZones'))).toBe('failed')
    vi.stubGlobal('fetch', async () => new Response('<html>Welcome</html>', { status: 200 }))
    expect(await failureOf(call('listZones'))).toBe('failed')
  })

  it('gives an empty page where the server leaves the list out', async () => {
    const server = new FakeServer()
    server.answers.listBackupRepositories = () => ({})
    logIn()
    expect(await listRepositories({ page: 1, pagesize: 20 })).toEqual({ count: 0, items: [] })
  })
})
