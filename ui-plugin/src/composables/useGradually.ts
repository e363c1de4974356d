// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose, shallowRef, watch, type Ref } from 'vue'

/** So many rows are drawn in one frame: more of them would stop the page from answering for longer than one notices. */
const ROWS_PER_FRAME = 6

/** The first of them fill a screen. */
const FIRST_ROWS = 12

/**
 * Rows as they are to be drawn: a screen of them at once, the rest a few per frame. Rows that are shown already are
 * brought up to date in the same way, and stay where they are; one that says the same as before stays the same object,
 * so that it need not be drawn again.
 */
export function useGradually<T> (rows: () => T[], keyOf: (row: T) => string): Ref<T[]> {
  const drawn = shallowRef<T[]>([])
  let frame: number | undefined

  function draw (wanted: T[], upTo: number): void {
    const rest = drawn.value.slice(upTo)
    const stays = rest.every((row, i) => wanted[upTo + i] !== undefined && keyOf(row) === keyOf(wanted[upTo + i]!))
    drawn.value = [...wanted.slice(0, upTo), ...(stays ? rest : [])]
    frame = upTo < wanted.length ? requestAnimationFrame(() => { draw(wanted, upTo + ROWS_PER_FRAME) }) : undefined
  }

  watch(rows, wanted => {
    stop()
    const before = new Map(drawn.value.map(row => [keyOf(row), row]))
    draw(wanted.map(row => {
      const old = before.get(keyOf(row))
      return old !== undefined && JSON.stringify(old) === JSON.stringify(row) ? old : row
    }), FIRST_ROWS)
  }, { immediate: true })

  function stop (): void {
    if (frame !== undefined) {
      cancelAnimationFrame(frame)
    }
  }
  onScopeDispose(stop)

  return drawn
}
