import type { z } from 'zod'
import type { ApiUserChanges } from '../../../src-preload/contract/api-accounts.js'
import type { Operator, operatorDraft } from '../../../src-preload/contract/operators.js'

/** What is typed: not yet trimmed or checked. */
export type TypedOperator = Omit<z.input<typeof operatorDraft>, 'apiUsers'> & { apiUsers: ApiUserChanges }

export const blankOperator = (): TypedOperator => ({
  fields: {
    fullName: '',
    email: '',
    backupEmail: '',
    mobilePhone: '',
    culture: '',
    timeZone: '',
    role: 'Unspecified',
    onDuty: true,
    subAccount: null,
  },
  groups: [],
  apiUsers: { added: [], deleted: [] },
})

/** A stored operator as the draft that changes nothing. */
export const draftOf = ({ fields, groups }: Operator): TypedOperator => ({
  fields: { ...fields },
  groups: [...groups].sort(),
  apiUsers: { added: [], deleted: [] },
})
