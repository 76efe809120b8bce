import type { Member, MemberChanges } from '../../../src-preload/contract/members.js'
import type { OperatorSummary } from '../../../src-preload/contract/operator-lists.js'
import { t } from '../../lib/language.js'

export interface MemberRow {
  member: Member
  state: 'added' | 'removed' | 'stored'
}

export const memberOf = ({ guid, fullName, email, groups, subAccount }: OperatorSummary): Member => ({
  ...{ guid, fullName, email, groups, subAccount },
})

const has = (members: readonly Member[], { guid }: Member) => members.some((one) => one.guid === guid)
const without = (members: readonly Member[], { guid }: Member) => members.filter((one) => one.guid !== guid)

/** Whoever was taken out before only stays. */
export const add = ({ added, removed }: MemberChanges, member: Member): MemberChanges =>
  has(removed, member)
    ? { added, removed: without(removed, member) }
    : { added: [...without(added, member), member], removed }

export const remove = ({ added, removed }: MemberChanges, member: Member): MemberChanges =>
  has(added, member)
    ? { added: without(added, member), removed }
    : { added, removed: [...without(removed, member), member] }

export const undo = ({ added, removed }: MemberChanges, member: Member): MemberChanges => ({
  added: without(added, member),
  removed: without(removed, member),
})

export const stateOf = ({ removed }: MemberChanges, member: Member): MemberRow['state'] =>
  has(removed, member) ? 'removed' : 'stored'

/** Why somebody cannot be picked, in words; whoever was taken out can, and stays. */
export function refusalIn({ added, removed }: MemberChanges, member: Member, belongs: boolean) {
  if (has(added, member)) return t('members.refusals.added')
  return belongs && !has(removed, member) ? t('members.refusals.belongs') : undefined
}
