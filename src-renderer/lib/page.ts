import { onScopeDispose, shallowRef, watchEffect } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { t } from './language.js'

export interface Crumb {
  label: string
  to?: RouteLocationRaw
}

/** The way to the page that is shown; the last one is the page itself. */
export const crumbs = shallowRef<Crumb[]>([])

/** Names the page, in the top bar and in the title of the window. */
export function usePage(way: () => Crumb[]) {
  const stop = watchEffect(() => {
    crumbs.value = way()
    document.title = `${crumbs.value.at(-1)?.label ?? ''} · Operator Desk`
  })
  onScopeDispose(stop)
}

export const accountSetup = (): Crumb => ({ label: t('app.accountSetup'), to: '/' })
