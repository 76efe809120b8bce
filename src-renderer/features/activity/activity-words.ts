import type { ActivityChange } from '../../../src-preload/contract/activity.js'
import { fieldLabel } from '../../lib/field-label.js'
import { hasText, t } from '../../lib/language.js'
import { valueWords } from './value-words.js'

/** What a field of the record is called; fields of operators, groups and sub accounts as on their pages. */
export function fieldName(field: string) {
  const ofRecord = `activity.fields.${field}`
  return hasText(ofRecord) ? t(ofRecord) : fieldLabel(field)
}

/** `Full name: Ada → Ada L`; a value that was not there before stands alone. */
export function changeWords({ field, before, after }: ActivityChange) {
  const value = after === null ? t('activity.change.empty') : valueWords(field, after)
  const named = { field: fieldName(field), after: value }
  return before === null
    ? t('activity.change.set', named)
    : t('activity.change.changed', { ...named, before: valueWords(field, before) })
}
