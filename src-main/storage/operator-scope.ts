import type { OperatorScope } from '../../src-preload/contract/operator-lists.js'
import { fold } from '../domain/fold.js'

// Fixed texts, chosen by what a scope has: nothing that was typed becomes SQL.
const conditions = {
  filter: 'instr(search_text, @filter)',
  group: `(EXISTS (SELECT 1 FROM group_members WHERE operator_guid = operators.guid AND group_guid = @group)
    OR EXISTS (SELECT 1 FROM operator_groups WHERE guid = @group AND kind = 'everyone'))`,
  subAccount: 'sub_account = @subAccount',
}

/** The same scope as SQL takes it: the filter without outer blanks, case and accents. */
export const foldedScope = <Scope extends OperatorScope>(scope: Scope): Scope => ({
  ...scope,
  filter: fold(scope.filter.trim()),
})

/** The conditions of a folded scope, about `operators`; none where it holds all of them. */
export const conditionsOf = ({ filter, group, subAccount }: OperatorScope) =>
  [filter !== '' && conditions.filter, group && conditions.group, subAccount && conditions.subAccount].filter(
    (condition) => typeof condition === 'string',
  )
