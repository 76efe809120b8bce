import type { Operator } from '../../../src-preload/contract/operators.js'
import type { SubAccount } from '../../../src-preload/contract/sub-accounts.js'
import { fieldLabels } from '../../lib/field-labels.js'
import { conflictsOf } from '../../lib/merge-drafts.js'
import { showMoment } from '../../lib/moments.js'
import { type ApiUserConflict, apiUserConflicts } from './merge-api-users.js'
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
  const ofFields = conflictsOf<Fields>(versions).map(({ field, ...values }) => ({
    field,
    label: fieldLabels[field],
    mine: words(field, values.mine),
    theirs: words(field, values.theirs),
  }))
  return [...ofFields, ...apiUserConflicts(mine.apiUsers, theirs.apiUsers).map(apiUserWords)]
}

const stateWords = { active: 'Active', disabled: 'Disabled' }
const expiryWords = (at: number | null) => (at === null ? 'Never' : showMoment(at))

function apiUserWords({ field, part, mine, theirs }: ApiUserConflict) {
  const named = (what: string, values: { mine: string; theirs: string }) => ({
    ...{ field, label: `${mine.userName}: ${what}`, ...values },
  })
  switch (part) {
    case 'description':
      return named('description', { mine: mine.description, theirs: theirs.description })
    case 'state':
      return named('state', { mine: stateWords[mine.state], theirs: stateWords[theirs.state] })
    case 'expiresAt':
      return named('expires', { mine: expiryWords(mine.expiresAt), theirs: expiryWords(theirs.expiresAt) })
    case 'renewal':
      return named('password', {
        mine: mine.renewal ? 'The new one that you noted' : 'End the old one',
        theirs: 'Renewed by somebody else',
      })
  }
}
