import { createHash } from 'node:crypto'
import type { ActivityHead, StoredActivity } from './activity-records.js'

export const emptyHead: ActivityHead = { seq: 0, hash: '' }

/**
 * SHA-256, in hex, over the hash before, a line feed, and everything that the entry says as one JSON array in a fixed
 * order. Entries from before there was a sign-in have no actor, and the same form.
 */
export function hashOf(entry: Omit<StoredActivity, 'hash'>) {
  const { seq, at, actor, action, subject, subjectGuid, operator, changes, previous } = entry
  const said = [
    ...[seq, at, actor && [actor.guid, actor.name], action, subject, subjectGuid],
    ...[operator?.guid ?? null, operator?.name ?? null],
    changes.map(({ field, before, after }) => [field, before, after]),
  ]
  return createHash('sha256')
    .update(`${previous}\n${JSON.stringify(said)}`)
    .digest('hex')
}

/** Whether an entry is as it was written and follows the one before it. */
export const follows = (entry: StoredActivity, before: ActivityHead) =>
  entry.seq === before.seq + 1 && entry.previous === before.hash && entry.hash === hashOf(entry)
