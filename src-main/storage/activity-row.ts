import type { ActivityAction, ActivityChange } from '../../src-preload/contract/activity.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import type { ReadActivity, StoredActivity } from '../domain/activity/activity-records.js'
import { fold } from '../domain/fold.js'

export interface ActivityRow {
  seq: number
  at: number
  actor: string | null
  actor_guid: OperatorGuid | null
  action: ActivityAction
  subject: string
  subject_guid: string | null
  operator: string | null
  operator_guid: OperatorGuid | null
  changes: string
  search_text: string
  previous: string
  hash: string
}

/** From what the hash covers alone: a name without its guid is covered by nothing. */
export const toStored = (row: ActivityRow): StoredActivity => ({
  seq: row.seq,
  at: row.at,
  actor: row.actor_guid === null ? null : { guid: row.actor_guid, name: row.actor ?? '' },
  action: row.action,
  subject: row.subject,
  subjectGuid: row.subject_guid,
  operator: row.operator_guid === null ? null : { guid: row.operator_guid, name: row.operator ?? '' },
  changes: changesIn(row.changes),
  previous: row.previous,
  hash: row.hash,
})

/** Somebody may have written anything here; what is not a list of changes has no changes, and is not as written. */
function changesIn(text: string): ActivityChange[] {
  try {
    const changes: unknown = JSON.parse(text)
    return Array.isArray(changes) && changes.every(isChange) ? changes : []
  } catch {
    return []
  }
}

function isChange(value: unknown): value is ActivityChange {
  if (typeof value !== 'object' || value === null) return false
  const { field, before, after } = value as Record<string, unknown>
  return typeof field === 'string' && isTextOrNull(before) && isTextOrNull(after)
}

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string'

export const toRow = ({ subjectGuid, actor, operator, changes, ...entry }: StoredActivity): ActivityRow => ({
  ...entry,
  actor: actor?.name ?? null,
  actor_guid: actor?.guid ?? null,
  subject_guid: subjectGuid,
  operator: operator?.name ?? null,
  operator_guid: operator?.guid ?? null,
  changes: JSON.stringify(changes),
  search_text: fold(`${entry.subject}\n${operator?.name ?? ''}`),
})

/**
 * What the store adds to an entry (`search_text`, a second form of a name) follows from it: an entry that was not
 * touched gives the same row again. So whoever changes `fold` has to bring `search_text` up to date in a migration.
 */
export function toRead(row: ActivityRow): ReadActivity {
  const stored = toStored(row)
  const { search_text, changes, actor, operator } = toRow(stored)
  const asWritten =
    row.search_text === search_text &&
    row.changes === changes &&
    row.actor === actor &&
    row.operator === operator
  return { ...stored, asWritten }
}
