// SPDX-License-Identifier: Apache-2.0
import { nextTick } from 'vue'

/** Leads back to where a dialog was opened from, for those who work with the keyboard. */
export function useReturningFocus (): { leave: () => void, comeBack: () => void } {
  let openedFrom: Element | null = null
  return {
    leave: () => { openedFrom = document.activeElement },
    comeBack: () => {
      void nextTick(() => {
        if (openedFrom instanceof HTMLElement && openedFrom.isConnected) {
          openedFrom.focus()
        }
      })
    }
  }
}
