import { hasText, t } from './language.js'

/** What a field of an operator, a group or a sub account is called, on its page and in the activity record. */
export function fieldLabel(field: string) {
  const key = `fields.${field}`
  return hasText(key) ? t(key) : field
}
