// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** How much later it is at the server, in milliseconds: a browser's clock may be wrong by minutes. */
let ahead = 0

/** Reads the time of a server's answer, as its header `Date` gives it. */
export function noteServerTime (date: string | null): void {
  const time = Date.parse(date ?? '')
  if (!Number.isNaN(time)) {
    // The header has whole seconds: less than two of difference say nothing.
    const difference = time - Date.now()
    ahead = Math.abs(difference) < 2_000 ? 0 : difference
  }
}

export function serverNow (): number {
  return Date.now() + ahead
}

const TICK_MS = 5_000
const now = ref(serverNow())
let users = 0
let timer: ReturnType<typeof setInterval> | undefined

/** The server's time, which moves on while somebody shows it. */
export function useNow (): Readonly<Ref<number>> {
  if (users++ === 0) {
    // Not for each of many: all who show it would have to show it anew.
    now.value = serverNow()
  }
  timer ??= setInterval(() => { now.value = serverNow() }, TICK_MS)
  onScopeDispose(() => {
    if (--users === 0) {
      clearInterval(timer)
      timer = undefined
    }
  })
  return readonly(now)
}
