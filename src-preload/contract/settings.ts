import { z } from 'zod'
import { call, event } from './call.js'
import { strongGenerator } from './generator.js'

export const appearance = z.enum(['system', 'light', 'dark'])

/** What the administrators have chosen; kept in the store, and so the same for all of them. */
export const settingsValues = z.object({
  appearance,
  /** Minutes without a key or the mouse in any of our windows after which the application locks. */
  lockAfterMinutes: z.int().min(1).max(240),
  /** Seconds after which a copied password is taken off the clipboard; null: not before a lock or the end. */
  clearClipboardAfter: z.int().min(10).max(300).nullable(),
  /** How passwords of API users are made, in the window and by the API service. */
  generator: strongGenerator,
})

export const settings = {
  get: call(z.void(), settingsValues),
  change: call(settingsValues, settingsValues),
  changed: event(settingsValues),
}

export type SettingsValues = z.output<typeof settingsValues>
