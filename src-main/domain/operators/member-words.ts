import type { ActivityChange } from '../../../src-preload/contract/activity.js'
import type { Announce } from '../needs.js'
import type { ChangedMembers } from './member-changes.js'

const mostNames = 20

/** Who joined and who left, as the record of the group or sub account tells it; each operator has an entry of its own. */
export const memberWords = ({ joined, left }: ChangedMembers): ActivityChange[] =>
  [
    { field: 'membersAdded', before: null, after: namesOf(joined) },
    { field: 'membersRemoved', before: null, after: namesOf(left) },
  ].filter(({ after }) => after !== '')

function namesOf(members: ChangedMembers['joined']) {
  const names = members.slice(0, mostNames).map(({ fullName }) => fullName)
  const others = members.length - names.length
  return [...names, ...(others > 0 ? [`${others} more`] : [])].join(', ')
}

/** Their own pages show what they belong to. */
export function announceMembers(announce: Announce, { joined, left }: ChangedMembers) {
  const [one, ...others] = [...joined, ...left]
  if (one) announce('operators', 'changed', others.length > 0 ? null : one.guid)
}
