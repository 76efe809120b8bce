import { z } from 'zod'
import { call, event } from './call.js'

export const language = z.enum(['en', 'de', 'nl', 'fr'])

/** `system` follows the first language of the system that we have, else English. */
export const languageChoice = z.enum(['system', ...language.options])

/** What was chosen, what `system` means on this machine, and what is on show. */
export const languageStatus = z.object({ choice: languageChoice, ofSystem: language, shown: language })

/** Of this machine, and not of the store: it is needed before one is open, and before anybody has signed in. */
export const languages = {
  status: call(z.void(), languageStatus),
  choose: call(languageChoice, languageStatus),
  changed: event(languageStatus),
}

export type Language = z.output<typeof language>
export type LanguageChoice = z.output<typeof languageChoice>
export type LanguageStatus = z.output<typeof languageStatus>
