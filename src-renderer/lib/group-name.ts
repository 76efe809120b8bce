import { t } from './language.js'
import type { TextKey } from './text-key.js'

/** The groups that every store has, by the names that they are stored with for ever. */
const builtIn = new Map<string, TextKey>([
  ['Everyone', 'groups.builtIn.everyone'],
  ['Administrators', 'groups.builtIn.administrators'],
])

/** What a group is called on the screen: its description, and what nobody can rename in the language on show. */
export function groupName(description: string) {
  const key = builtIn.get(description)
  return key ? t(key) : description
}
