import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { languageChoice } from '../../src-preload/contract/language.js'

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })

const preferences = z.object({
  window: z.object({ bounds, maximized: z.boolean() }).nullable().catch(null),
  language: languageChoice.catch('system'),
})

type Preferences = z.output<typeof preferences>

/** Where the window is on this desk, and in which language: beside the store, since it belongs to the machine and not to what is stored. */
export function openPreferences(path: string, onUnwritten: (error: unknown) => void) {
  let current = preferences.parse(read(path))

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

function read(path: string): unknown {
  try {
    return { ...(JSON.parse(readFileSync(path, 'utf8')) as object) }
  } catch {
    return {} // none yet, or unreadable: the defaults serve
  }
}

export type PreferencesFile = ReturnType<typeof openPreferences>
