// SPDX-License-Identifier: Apache-2.0
import { createRouter, createWebHashHistory, type Router } from 'vue-router'
import RepositoriesPage from '@/pages/RepositoriesPage.vue'
import { hostsObstacle, obstacle } from '@/session/session'

const LAST_VIEW = 'nas-backup-guard.view'

/**
 * The pages. CloudStack's UI always opens the same address in its iframe, so the last view of this browser tab is
 * kept in the session storage and shown again after a reload.
 */
export function createPages (): Router {
  const router = createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', redirect: lastView },
      { path: '/repositories', name: 'repositories', component: RepositoriesPage },
      // Fetched when first opened, so that the first page is there sooner.
      { path: '/hosts', name: 'hosts', component: () => import('@/pages/HostsPage.vue') },
      { path: '/:unknown(.*)*', redirect: firstPage }
    ]
  })
  router.afterEach(to => {
    try {
      sessionStorage.setItem(LAST_VIEW, to.fullPath)
    } catch {
      // A browser that keeps no storage: the view starts anew after a reload.
    }
  })
  return router
}

function lastView (): string {
  try {
    return sessionStorage.getItem(LAST_VIEW) ?? firstPage()
  } catch {
    return firstPage()
  }
}

/** Who may see the hosts and not the repositories begins with what there is to see. */
function firstPage (): string {
  return obstacle() === 'not-allowed' && hostsObstacle() === undefined ? '/hosts' : '/repositories'
}
