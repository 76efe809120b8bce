import isEqual from 'fast-deep-equal'
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
  apiUsers: { ...noApiUserChanges(), added: apiUsers.added },
})

/** Takes out of a draft what cannot be done any more: to API users that are gone already, or do not rest any more. */
export function keepPossible(
  draft: TypedOperator,
  { apiUsers, deletedApiUsers }: Pick<Operator, 'apiUsers' | 'deletedApiUsers'>,
) {
  const { deleted, restored, purged } = draft.apiUsers
  const there = guidsOf(apiUsers)
  const resting = guidsOf(deletedApiUsers)
  const possible = {
    deleted: deleted.filter((guid) => there.has(guid)),
    restored: restored.filter((guid) => resting.has(guid)),
    purged: purged.filter((guid) => resting.has(guid)),
  }
  if (!isEqual(possible, { deleted, restored, purged })) draft.apiUsers = { ...draft.apiUsers, ...possible }
}

const guidsOf = (accounts: readonly { guid: ApiAccountGuid }[]) => new Set(accounts.map(({ guid }) => guid))
