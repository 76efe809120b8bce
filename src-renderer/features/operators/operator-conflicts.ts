import type { Operator } from '../../../src-preload/contract/operators.js'
import type { SubAccount } from '../../../src-preload/contract/sub-accounts.js'
import { fieldLabel } from '../../lib/field-label.js'
import { t } from '../../lib/language.js'
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
    if (typeof value === 'boolean') return t(value ? 'operators.values.yes' : 'operators.values.no')
    if (field === 'subAccount')
      return subAccounts.find(({ guid }) => guid === value)?.name ?? t('operators.values.noSubAccount')
    return value ?? ''
  }
  const versions = { base: base.fields, mine: mine.fields, theirs: draftOf(theirs).fields }
  const ofFields = conflictsOf<Fields>(versions).map(({ field, ...values }) => ({
    field,
    label: fieldLabel(field),
    mine: words(field, values.mine),
    theirs: words(field, values.theirs),
  }))
  return [...ofFields, ...apiUserConflicts(mine.apiUsers, theirs.apiUsers).map(apiUserWords)]
}

const expiryWords = (at: number | null) => (at === null ? t('operators.conflicts.never') : showMoment(at))

const valuesOf: Record<
  ApiUserConflict['part'],
  (conflict: ApiUserConflict) => { mine: string; theirs: string }
> = {
  description: ({ mine, theirs }) => ({ mine: mine.description, theirs: theirs.description }),
  state: ({ mine, theirs }) => ({
    mine: t(`operators.conflicts.states.${mine.state}`),
    theirs: t(`operators.conflicts.states.${theirs.state}`),
  }),
  expiresAt: ({ mine, theirs }) => ({
    mine: expiryWords(mine.expiresAt),
    theirs: expiryWords(theirs.expiresAt),
  }),
  renewal: ({ mine }) => ({
    mine: t(mine.renewal ? 'operators.conflicts.renewed' : 'operators.conflicts.endsOverlap'),
    theirs: t('operators.conflicts.renewedByOther'),
  }),
}

const apiUserWords = (conflict: ApiUserConflict) => ({
  field: conflict.field,
  label: t(`operators.conflicts.${conflict.part}`, { userName: conflict.mine.userName }),
  ...valuesOf[conflict.part](conflict),
})
