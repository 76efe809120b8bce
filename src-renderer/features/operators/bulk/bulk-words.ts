import type { BulkAction, BulkOutlook, BulkRefusal } from '../../../../src-preload/contract/bulk.js'
import { counted, showCount } from '../../../lib/numbers.js'

/** What the person asks for; a group is chosen in the dialog. */
export type BulkKind = 'on-duty' | 'off-duty' | 'join' | 'leave' | 'delete'

interface Some {
  count: number
  names: readonly string[]
}

const operators = (count: number) => counted(count, 'operator', 'operators')
const isAre = (count: number, rest: string) => `${count === 1 ? 'is' : 'are'} ${rest}`

export const titles: Record<BulkKind, string> = {
  'on-duty': 'Set on duty',
  'off-duty': 'Set off duty',
  join: 'Add to a group',
  leave: 'Remove from a group',
  delete: 'Delete operators',
}

/** `Ada, Bob, Cem and 6 more` */
export function namesOf({ count, names }: Some) {
  const more = count - names.length
  return more > 0 ? `${names.join(', ')} and ${showCount(more)} more` : names.join(', ')
}

/** The button that does it. */
export function doWords(kind: BulkKind, { changed: { count } }: Pick<BulkOutlook, 'changed'>) {
  const verbs: Record<BulkKind, string> = {
    'on-duty': 'Set on duty',
    'off-duty': 'Set off duty',
    join: 'Add to the group',
    leave: 'Remove from the group',
    delete: count === 0 ? 'Delete' : `Delete ${operators(count)}`,
  }
  return verbs[kind]
}

/** What happens to those that change; `group` is its description. */
export function changeWords(kind: BulkKind, { count }: Some, group: string) {
  if (count === 0) return 'Nothing changes.'
  const predicates: Record<BulkKind, string> = {
    'on-duty': count === 1 ? 'goes on duty' : 'go on duty',
    'off-duty': count === 1 ? 'goes off duty' : 'go off duty',
    join: isAre(count, `added to ${group}`),
    leave: isAre(count, `removed from ${group}`),
    delete: isAre(count, 'deleted for ever'),
  }
  return `${operators(count)} ${predicates[kind]}`
}

export function alreadyWords(kind: BulkKind, { count }: Some) {
  const predicates: Record<BulkKind, string> = {
    'on-duty': 'on duty already',
    'off-duty': 'off duty already',
    join: 'in the group already',
    leave: 'not in the group',
    delete: 'deleted already',
  }
  return `${operators(count)} ${isAre(count, predicates[kind])}`
}

/** Why they stay as they are. */
export function refusedWords(rule: BulkRefusal, { count }: Some) {
  const who = operators(count)
  const belong = count === 1 ? 'belongs' : 'belong'
  const words: Record<BulkRefusal, string> = {
    'excludes-groups': `${who} ${belong} to a sub account and cannot join`,
    'current-operator': 'You stay: nobody can delete themselves',
    'member-cannot-be-deleted': `${who} ${belong} to a sub account and cannot be deleted`,
    'last-administrator': '1 operator stays an administrator, or nobody could sign in any more',
  }
  return words[rule]
}

export const apiUserWords = (count: number) =>
  `${counted(count, 'API user', 'API users')} ${isAre(count, 'deleted with them and')} ${
    count === 1 ? 'stops' : 'stop'
  } working at once`

export const usedWords = ({ count }: Some) =>
  `${counted(count, 'API user', 'API users')} of theirs ${count === 1 ? 'was' : 'were'} used within the last 7 days`

/** What has happened, for the banner and the screen reader. */
export function doneWords(action: BulkAction, { changed: { count }, apiUsers }: BulkOutlook, group: string) {
  const who = operators(count)
  switch (action.kind) {
    case 'duty':
      return `${who} ${isAre(count, action.onDuty ? 'on duty now' : 'off duty now')}.`
    case 'join':
      return `${who} ${isAre(count, `in ${group} now`)}.`
    case 'leave':
      return `${who} ${isAre(count, `in ${group} no longer`)}.`
    case 'delete':
      return apiUsers > 0
        ? `${who} and ${counted(apiUsers, 'API user', 'API users')} were deleted.`
        : `${who} ${count === 1 ? 'was' : 'were'} deleted.`
  }
}
