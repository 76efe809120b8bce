import { createPinia } from 'pinia'
import type { App } from 'vue'
import { createAppRouter } from './router.js'

let equipped = false

/** Gives the application what all but the sign-in screen needs: stores and pages. */
export function equip(app: App) {
  if (equipped) return
  equipped = true
  app.use(createPinia()).use(createAppRouter())
}
