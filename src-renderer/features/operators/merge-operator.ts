import type { Operator } from '../../../src-preload/contract/operators.js'
import { mergeFields, mergeSets, type Versions } from '../../lib/merge-drafts.js'
import { keepDeletable, type TypedOperator } from './operator-draft.js'

/** Brings my edits onto what they saved, API users included. */
export function mergeOperator(
  { base, mine, theirs }: Versions<TypedOperator>,
  takeTheirs: ReadonlySet<string>,
  { apiUsers }: Pick<Operator, 'apiUsers'>,
): TypedOperator {
  const merged: TypedOperator = {
    fields: mergeFields({ base: base.fields, mine: mine.fields, theirs: theirs.fields }, takeTheirs),
    groups: mergeSets({ base: base.groups, mine: mine.groups, theirs: theirs.groups }),
    apiUsers: mine.apiUsers,
    signIn: mine.signIn,
  }
  keepDeletable(merged, new Set(apiUsers.map(({ guid }) => guid)))
  return merged
}
