import { z } from 'zod'
import { call, event } from './call.js'
import { knownLanguages, languageChoices } from './known-languages.js'

const language = z.enum(knownLanguages)
const languageChoice = z.enum(languageChoices)

/** What was chosen, what `system` means on this machine, and what is on show. */
export const languageStatus = z.object({ choice: languageChoice, ofSystem: language, shown: language })

/** Of this machine, and not of the store: it is needed before one is open, and before anybody has signed in. */
export const languages = {
  status: call(z.void(), languageStatus),
  choose: call(languageChoice, languageStatus),
  changed: event(languageStatus),
}

export type LanguageStatus = z.output<typeof languageStatus>
