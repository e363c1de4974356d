// SPDX-License-Identifier: Apache-2.0

/** What the parts of Ant Design Vue 3 that have no words of their own are called. */
export interface PartNames {
  pageSize: string
}

/**
 * Makes up for what Ant Design Vue 3 leaves out: its select does not say whether it is open and points to a list that is
 * not there while it is closed; its choice of page sizes has no name; its drawer does not say that it is a dialog.
 */
export function completeAntDesign (root: HTMLElement, names: PartNames): void {
  complete(root, names)
  let planned = false
  new MutationObserver(() => {
    if (!planned) {
      planned = true
      requestAnimationFrame(() => {
        planned = false
        complete(root, names)
      })
    }
  }).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'aria-owns', 'aria-activedescendant'] })
}

function complete (root: HTMLElement, names: PartNames): void {
  for (const box of root.querySelectorAll<HTMLElement>('.ant-select input[role=combobox]')) {
    set(box, 'aria-expanded', String(box.closest('.ant-select')?.classList.contains('ant-select-open') === true))
    for (const name of ['aria-owns', 'aria-controls', 'aria-activedescendant']) {
      const target = box.getAttribute(name)
      if (target !== null && document.getElementById(target) === null) {
        box.removeAttribute(name)
      }
    }
  }
  root.querySelectorAll<HTMLElement>('.ant-pagination-options input[role=combobox]').forEach(box => { set(box, 'aria-label', names.pageSize) })
  for (const drawer of root.querySelectorAll<HTMLElement>('.ant-drawer-content')) {
    set(drawer, 'role', 'dialog')
    set(drawer, 'aria-modal', 'true')
    set(drawer, 'aria-label', drawer.querySelector('.ant-drawer-title')?.textContent?.trim() ?? '')
  }
}

function set (element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value)
  }
}
