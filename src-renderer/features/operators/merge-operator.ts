import type { Operator } from '../../../src-preload/contract/operators.js'
import { mergeFields, mergeSets, type Versions } from '../../lib/merge-drafts.js'
import { mergeApiUsers } from './merge-api-users.js'
import { keepPossible, type TypedOperator } from './operator-draft.js'

/** Brings my edits onto what they saved, API users included. */
export function mergeOperator(
  { base, mine, theirs }: Versions<TypedOperator>,
  takeTheirs: ReadonlySet<string>,
  latest: Pick<Operator, 'apiUsers' | 'deletedApiUsers'>,
): TypedOperator {
  const merged: TypedOperator = {
    fields: mergeFields({ base: base.fields, mine: mine.fields, theirs: theirs.fields }, takeTheirs),
    groups: mergeSets({ base: base.groups, mine: mine.groups, theirs: theirs.groups }),
    apiUsers: mergeApiUsers(mine.apiUsers, latest.apiUsers, takeTheirs),
    signIn: mine.signIn,
  }
  keepPossible(merged, latest)
  return merged
}
