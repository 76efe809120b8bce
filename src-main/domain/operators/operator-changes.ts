import type { ActivityChange } from '../../../src-preload/contract/activity.js'
import type { OperatorFields } from '../../../src-preload/contract/operators.js'

/** An operator's fields and memberships in words, as the activity record keeps them. */
export interface OperatorInWords {
  fields: OperatorFields
  groups: readonly string[]
  subAccount: string | null
}

/** What differs; without `before`, everything that is not empty. */
export function changesBetween(
  before: OperatorInWords | undefined,
  after: OperatorInWords,
): ActivityChange[] {
  const was = before ? wordsOf(before) : {}
  return Object.entries(wordsOf(after))
    .map(([field, value]) => ({ field, before: was[field] ?? null, after: value }))
    .filter(({ before: old, after: value }) => old !== value)
}

function wordsOf({ fields, groups, subAccount }: OperatorInWords): Record<string, string | null> {
  const texts = {
    ...fields,
    onDuty: fields.onDuty ? 'yes' : 'no',
    allowNativeLogin: fields.allowNativeLogin ? 'yes' : 'no',
    subAccount,
    groups: [...groups].sort().join(', '),
  }
  return Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text || null]))
}
