import type { z } from 'zod'
import {
  type ApiAccountGuid,
  type ApiUserChanges,
  noApiUserChanges,
} from '../../../src-preload/contract/api-accounts.js'
import {
  blankOperatorFields,
  type Operator,
  type operatorDraft,
} from '../../../src-preload/contract/operators.js'
import type { SignInChange } from '../../../src-preload/contract/sign-ins.js'

/** What is typed: not yet trimmed or checked. */
export type TypedOperator = Omit<z.input<typeof operatorDraft>, 'apiUsers' | 'signIn'> & {
  apiUsers: ApiUserChanges
  signIn: SignInChange
}

const nothingElse = () => ({ apiUsers: noApiUserChanges(), signIn: null })

export const blankOperator = (): TypedOperator => ({
  fields: { ...blankOperatorFields },
  groups: [],
  ...nothingElse(),
})

/** A stored operator as the draft that changes nothing. */
export const draftOf = ({ fields, groups }: Operator): TypedOperator => ({
  fields: { ...fields },
  groups: [...groups].sort(),
  ...nothingElse(),
})

/** What was typed for a stored operator, as one that is added. */
export const asNew = ({ apiUsers, ...typed }: TypedOperator): TypedOperator => ({
  ...typed,
  apiUsers: { ...apiUsers, deleted: [] },
})

/** Takes out of a draft the deletions of API users that are gone already. */
export function keepDeletable(draft: TypedOperator, stored: ReadonlySet<ApiAccountGuid>) {
  const deleted = draft.apiUsers.deleted.filter((guid) => stored.has(guid))
  if (deleted.length < draft.apiUsers.deleted.length) draft.apiUsers = { ...draft.apiUsers, deleted }
}
