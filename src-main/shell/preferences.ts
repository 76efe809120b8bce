import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import { type LanguageChoice, languageChoices } from '../../src-preload/contract/known-languages.js'

interface Preferences {
  window: { bounds: Rectangle; maximized: boolean } | null
  language: LanguageChoice
}

/** Where the window is on this desk, and in which language: beside the store, since it belongs to the machine and not to what is stored. */
export function openPreferences(path: string, onUnwritten: (error: unknown) => void) {
  let current = read(path)

  function change(changes: Partial<Preferences>) {
    current = { ...current, ...changes }
    try {
      writeFileSync(`${path}.new`, JSON.stringify(current, null, 2), { mode: 0o600 })
      renameSync(`${path}.new`, path)
    } catch (error) {
      onUnwritten(error) // looks only: never worth a draft
    }
  }

  return { get: () => current, change }
}

/** Checked by hand, since the first window is opened before any schema is made. */
function read(path: string): Preferences {
  try {
    const { window, language } = JSON.parse(readFileSync(path, 'utf8')) as {
      window?: Partial<NonNullable<Preferences['window']>>
      language?: string
    }
    const { bounds, maximized } = window ?? {}
    const known = isRectangle(bounds) && typeof maximized === 'boolean'
    return {
      window: known ? { bounds, maximized } : null,
      language: languageChoices.find((one) => one === language) ?? 'system',
    }
  } catch {
    return { window: null, language: 'system' } // none yet, or unreadable: the defaults serve
  }
}

const isRectangle = (it: Partial<Rectangle> | undefined): it is Rectangle =>
  [it?.x, it?.y, it?.width, it?.height].every(Number.isSafeInteger) &&
  Number(it?.width) > 0 &&
  Number(it?.height) > 0

export type PreferencesFile = ReturnType<typeof openPreferences>
