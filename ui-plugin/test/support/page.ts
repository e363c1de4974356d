// SPDX-License-Identifier: Apache-2.0
import { config, flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { vi } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createTranslations } from '@/i18n'
import RepositoriesPage from '@/pages/RepositoriesPage.vue'

export const ALL_COMMANDS = [
  'listBackupRepositories', 'addBackupRepository', 'updateBackupRepository', 'validateBackupMountOptions', 'listZones',
  'updateConfiguration'
]

/** Leaves in the local storage what CloudStack's UI leaves there. */
export function logIn (commands: string[] = ALL_COMMANDS): void {
  const apis = Object.fromEntries(commands.map(name => [name, { params: [{ name: 'hardmount' }] }]))
  localStorage.setItem('primate__Access-Token', JSON.stringify('key+/='))
  localStorage.setItem('primate__APIS', JSON.stringify(apis))
}

let mounted: VueWrapper | undefined

export async function show (component: Component, props: Record<string, unknown> = {}, path = '/'): Promise<VueWrapper> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'repositories', component: RepositoriesPage },
      { path: '/hosts', name: 'hosts', component: RepositoriesPage }
    ]
  })
  await router.push(path)
  config.global.plugins = [await createTranslations('en'), router]
  mounted = mount(component, { props, attachTo: document.body })
  await settle()
  return mounted
}

/** Waits for the answers, and for the parts of the page that are fetched when first opened. */
export async function settle (): Promise<void> {
  await vi.dynamicImportSettled()
  await flushPromises()
  await new Promise(resolve => setTimeout(resolve, 0))
  await flushPromises()
}

export function leave (): void {
  mounted?.unmount()
  mounted = undefined
  document.body.innerHTML = ''
  localStorage.clear()
  sessionStorage.clear()
  vi.unstubAllGlobals()
}

export function text (): string {
  return (document.body.textContent ?? '').replace(/\s+/g, ' ')
}

export function button (label: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')]
    .find(one => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === label)
}

export async function press (label: string): Promise<void> {
  const target = button(label)
  if (target === undefined) {
    throw new Error(`There is no button ${label} in: ${text()}`)
  }
  target.click()
  await settle()
}

export async function fill (id: string, value: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(`#${id}`)
  if (input === null) {
    throw new Error(`There is no input ${id}`)
  }
  input.value = value
  input.dispatchEvent(new Event('input'))
  input.dispatchEvent(new Event('change'))
  await settle()
}
