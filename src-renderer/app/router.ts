import { createRouter, createWebHashHistory, type RouteLocation } from 'vue-router'
import { mayLeave } from '../lib/leave-guards.js'

export function createAppRouter() {
  const router = createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', name: 'hub', component: () => import('./HubRoute.vue') },
      { path: '/operators', name: 'operators', component: () => import('./OperatorsRoute.vue') },
      { path: '/operators/new', name: 'new-operator', component: () => import('./OperatorPage.vue') },
      { path: '/operators/:guid', name: 'operator', component: () => import('./OperatorPage.vue') },
      { path: '/operators/:guid/offboard', name: 'offboard', component: () => import('./OffboardRoute.vue') },
      { path: '/groups', name: 'groups', component: () => import('../features/groups/GroupsPage.vue') },
      { path: '/groups/new', name: 'new-group', component: () => import('./GroupPage.vue') },
      { path: '/groups/:guid', name: 'group', component: () => import('./GroupPage.vue') },
      {
        path: '/sub-accounts',
        name: 'sub-accounts',
        component: () => import('../features/sub-accounts/SubAccountsPage.vue'),
      },
      { path: '/sub-accounts/new', name: 'new-sub-account', component: () => import('./SubAccountPage.vue') },
      { path: '/sub-accounts/:guid', name: 'sub-account', component: () => import('./SubAccountPage.vue') },
      { path: '/policy', name: 'policy', component: () => import('../features/policy/PolicyPage.vue') },
      {
        path: '/api-service',
        name: 'api-service',
        component: () => import('../features/api-service/ApiServicePage.vue'),
      },
      {
        path: '/activity',
        name: 'activity',
        component: () => import('../features/activity/ActivityPage.vue'),
      },
      {
        path: '/how-it-works',
        name: 'how-it-works',
        component: () => import('../features/help/HowItWorksPage.vue'),
      },
      { path: '/settings', name: 'settings', component: () => import('./SettingsRoute.vue') },
      {
        path: '/settings/import-and-export',
        name: 'transfers',
        component: () => import('../features/transfers/TransfersPage.vue'),
      },
      { path: '/:rest(.*)', redirect: '/' },
    ],
  })
  router.beforeEach((to, from) => samePage(to, from) || mayLeave())
  return router
}

const samePage = (to: RouteLocation, from: RouteLocation) => to.path === from.path
