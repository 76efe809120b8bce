import type { Operator } from '../../../src-preload/contract/operators.js'
import type { SubAccount } from '../../../src-preload/contract/sub-accounts.js'
import { fieldLabels } from '../../lib/field-labels.js'
import { conflictsOf } from '../../lib/merge-drafts.js'
import { draftOf, type TypedOperator } from './operator-draft.js'

type Fields = TypedOperator['fields']

/** The fields that both changed, with their values as the page shows them. */
export function conflictsInWords(
  base: TypedOperator,
  mine: TypedOperator,
  theirs: Operator,
  subAccounts: readonly SubAccount[],
) {
  const words = (field: keyof Fields, value: Fields[keyof Fields]) => {
    if (typeof value === 'boolean') return value ? 'Yes' : 'No'
    if (field === 'subAccount') return subAccounts.find(({ guid }) => guid === value)?.name ?? 'None'
    return value ?? ''
  }
  const versions = { base: base.fields, mine: mine.fields, theirs: draftOf(theirs).fields }
  return conflictsOf<Fields>(versions).map(({ field, ...values }) => ({
    field,
    label: fieldLabels[field],
    mine: words(field, values.mine),
    theirs: words(field, values.theirs),
  }))
}
