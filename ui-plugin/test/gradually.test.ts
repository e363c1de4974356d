// SPDX-License-Identifier: Apache-2.0
import { effectScope, shallowRef, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useGradually } from '@/composables/useGradually'

interface Row { id: string, text: string }

const rows = (count: number, text = ''): Row[] => Array.from({ length: count }, (_, i) => ({ id: `r${i}`, text }))

describe('rows that are drawn a few per frame', () => {
  let scope: EffectScope
  let frames: FrameRequestCallback[]

  beforeEach(() => {
    scope = effectScope()
    frames = []
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback))
    vi.stubGlobal('cancelAnimationFrame', (id: number) => { frames[id - 1] = () => {} })
  })

  afterEach(() => {
    scope.stop()
    vi.unstubAllGlobals()
  })

  async function begin (first: Row[]) {
    const wanted = shallowRef(first)
    const drawn = scope.run(() => useGradually(() => wanted.value, row => row.id))!
    return { wanted, drawn }
  }

  /** Lets frames pass until nothing is left to draw, and says how many it took. */
  function passAll (): number {
    let passed = 0
    for (let next = frames.shift(); next !== undefined; next = frames.shift()) {
      next(0)
      passed++
    }
    return passed
  }

  it('are there at once where they fill no more than a screen', async () => {
    const { drawn } = await begin(rows(10))
    expect(drawn.value).toHaveLength(10)
    expect(frames).toHaveLength(0)
  })

  it('are all there in the end, in their order', async () => {
    const { drawn } = await begin(rows(100))
    expect(drawn.value.length).toBeLessThan(30)
    expect(passAll()).toBeGreaterThan(3)
    expect(drawn.value.map(row => row.id)).toEqual(rows(100).map(row => row.id))
  })

  it('stay the same objects where they say the same as before', async () => {
    const { wanted, drawn } = await begin(rows(40))
    passAll()
    const before = drawn.value
    wanted.value = rows(40).map(row => row.id === 'r30' ? { ...row, text: 'new' } : row)
    await Promise.resolve()
    expect(drawn.value).toHaveLength(40)
    passAll()
    expect(drawn.value.filter((row, i) => row !== before[i]).map(row => row.id)).toEqual(['r30'])
    expect(drawn.value[30]!.text).toBe('new')
  })

  it('show nothing of the page before once another has come', async () => {
    const { wanted, drawn } = await begin(rows(40, 'old'))
    wanted.value = Array.from({ length: 25 }, (_, i) => ({ id: `other${i}`, text: 'new' }))
    await Promise.resolve()
    expect(drawn.value.every(row => row.text === 'new')).toBe(true)
    passAll()
    expect(drawn.value).toHaveLength(25)
  })

  it('go away with those that are left out', async () => {
    const { wanted, drawn } = await begin(rows(40))
    passAll()
    wanted.value = rows(40).filter(row => row.id !== 'r20')
    await Promise.resolve()
    passAll()
    expect(drawn.value.map(row => row.id)).toEqual(wanted.value.map(row => row.id))
    wanted.value = []
    await Promise.resolve()
    expect(drawn.value).toEqual([])
  })
})
