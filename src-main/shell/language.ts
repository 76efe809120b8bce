import { app } from 'electron'
import {
  type Language,
  type LanguageChoice,
  type LanguageStatus,
  language,
} from '../../src-preload/contract/language.js'
import type { PreferencesFile } from './preferences.js'
import { de } from './words/de.js'
import { en, type ShellWords } from './words/en.js'
import { fr } from './words/fr.js'
import { nl } from './words/nl.js'

const wordsOf: Record<Language, ShellWords> = { en, de, nl, fr }

/** The language of this machine's windows and menus. */
export function createLanguage(preferences: PreferencesFile) {
  let follow = (_now: LanguageStatus): void => undefined

  const status = (): LanguageStatus => {
    const { language: choice } = preferences.get()
    return { choice, shown: choice === 'system' ? ofSystem() : choice }
  }

  function choose(choice: LanguageChoice) {
    preferences.change({ language: choice })
    follow(status())
  }

  return {
    status,
    choose,
    words: () => wordsOf[status().shown],
    onChange: (follower: (now: LanguageStatus) => void) => void (follow = follower),
  }
}

/** The first of the person's languages that we have. */
function ofSystem(): Language {
  for (const tag of app.getPreferredSystemLanguages()) {
    const { data } = language.safeParse(tag.split(/[-_]/)[0]?.toLowerCase())
    if (data) return data
  }
  return 'en'
}

export type ShellLanguage = ReturnType<typeof createLanguage>
