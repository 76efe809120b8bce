import { hash as digestOf } from 'node:crypto'
import type { ActivityFault } from '../../../src-preload/contract/activity.js'
import type { ActivityHead, ReadActivity, StoredActivity } from './activity-records.js'

export const emptyHead: ActivityHead = { seq: 0, hash: '' }

/**
 * The canonical form, for whoever wants to check the record without this application: SHA-256, in lower-case hex, over
 * the UTF-8 of
 *
 *     PREVIOUS LF [SEQ,AT,ACTOR,ACTION,SUBJECT,SUBJECT_GUID,OPERATOR_GUID,OPERATOR,CHANGES]
 *
 * where PREVIOUS is the hash of the entry before in hex (nothing for the first), LF a line feed, and the rest one JSON
 * array as `JSON.stringify` writes it: no blanks, AT in milliseconds since 1970 UTC, ACTOR `[GUID,NAME]`, CHANGES a list
 * of `[FIELD,BEFORE,AFTER]`, and `null` for what there is not. Entries from before there was a sign-in have no actor,
 * and the same form. What the store keeps besides follows from these (`ReadActivity.asWritten`).
 */
export function hashOf(entry: Omit<StoredActivity, 'hash'>) {
  const { seq, at, actor, action, subject, subjectGuid, operator, changes, previous } = entry
  const said = [
    ...[seq, at, actor && [actor.guid, actor.name], action, subject, subjectGuid],
    ...[operator?.guid ?? null, operator?.name ?? null],
    changes.map(({ field, before, after }) => [field, before, after]),
  ]
  return digestOf('sha256', `${previous}\n${JSON.stringify(said)}`, 'hex')
}

/** What is wrong with an entry that should follow `before` in a record that ends with `head`; nothing, mostly. */
export function faultOf(entry: ReadActivity, before: ActivityHead, head: ActivityHead) {
  if (entry.seq > head.seq || entry.seq <= before.seq) return broken(entry.seq, 'added')
  if (entry.seq > before.seq + 1) return broken(before.seq + 1, 'missing')
  const intact = entry.previous === before.hash && entry.asWritten && entry.hash === hashOf(entry)
  return intact ? undefined : broken(entry.seq, 'changed')
}

/** What is wrong with the end of a record whose last entry is `last`. */
export function faultOfEnd(last: ActivityHead, head: ActivityHead) {
  if (last.seq < head.seq) return broken(last.seq + 1, 'missing')
  return last.hash === head.hash ? undefined : broken(last.seq, 'changed')
}

const broken = (seq: number, fault: ActivityFault) => ({ seq, fault })
