import {
  knownLanguages,
  type Language,
  type LanguageChoice,
} from '../../src-preload/contract/known-languages.js'
import type { LanguageStatus } from '../../src-preload/contract/language.js'
import type { PreferencesFile } from './preferences.js'
import { de } from './words/de.js'
import { en, type ShellWords } from './words/en.js'
import { fr } from './words/fr.js'
import { nl } from './words/nl.js'

const wordsOf: Record<Language, ShellWords> = { en, de, nl, fr }

interface Needs {
  preferences: PreferencesFile
  /** Those of the person, the first one first, as the system names them: `de-CH`. */
  systemLanguages: () => string[]
}

/** The language of this machine's windows and menus. */
export function createLanguage({ preferences, systemLanguages }: Needs) {
  let follow: (now: LanguageStatus) => void = () => undefined

  function status(): LanguageStatus {
    const { language: choice } = preferences.get()
    const ofSystem = firstKnown(systemLanguages())
    return { choice, ofSystem, shown: choice === 'system' ? ofSystem : choice }
  }

  function choose(choice: LanguageChoice) {
    preferences.change({ language: choice })
    const now = status()
    follow(now)
    return now
  }

  return {
    status,
    choose,
    words: () => wordsOf[status().shown],
    onChange: (follower: (now: LanguageStatus) => void) => void (follow = follower),
  }
}

/** The first of the person's languages that we have, whatever its region. */
function firstKnown(tags: string[]): Language {
  for (const tag of tags) {
    const primary = tag.split(/[-_]/)[0]?.toLowerCase()
    const known = knownLanguages.find((one) => one === primary)
    if (known) return known
  }
  return 'en'
}

export type ShellLanguage = ReturnType<typeof createLanguage>
