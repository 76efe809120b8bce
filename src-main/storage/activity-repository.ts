import type { Database } from 'better-sqlite3'
import type { ActivityPerson } from '../../src-preload/contract/activity.js'
import { emptyHead } from '../domain/activity/activity-chain.js'
import type { ActivityHead, ActivityRecords } from '../domain/activity/activity-records.js'
import { fold } from '../domain/fold.js'
import { type ActivityRow, toRead, toRow } from './activity-row.js'
import { createActivityScan } from './activity-scan.js'

const headKey = 'activity.head'

export function createActivityRepository(db: Database): ActivityRecords {
  const selectHead = db.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck()
  const replaceHead = db.prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)')
  const insert = db.prepare<[ActivityRow]>(`
    INSERT INTO activity (seq, at, actor, actor_guid, action, subject, subject_guid, operator, operator_guid, changes,
      search_text, previous, hash)
    VALUES (@seq, @at, @actor, @actor_guid, @action, @subject, @subject_guid, @operator, @operator_guid, @changes,
      @search_text, @previous, @hash)
  `)
  const selectAfter = db.prepare<[number, number], ActivityRow>(
    'SELECT * FROM activity WHERE seq > ? ORDER BY seq LIMIT ?',
  )
  // Jumps in the index from each person to the next: its cost grows with the people, not with the record.
  const selectPeople = db.prepare<[], ActivityPerson>(`
    WITH RECURSIVE people (guid) AS (
      SELECT min(actor_guid) FROM activity
      UNION ALL
      SELECT (SELECT min(actor_guid) FROM activity WHERE actor_guid > guid) FROM people WHERE guid IS NOT NULL
    )
    SELECT guid, coalesce((SELECT actor FROM activity WHERE actor_guid = guid ORDER BY seq DESC LIMIT 1), '') AS name
    FROM people WHERE guid IS NOT NULL
  `)

  return {
    scan: createActivityScan(db),
    people: () => selectPeople.all().sort((one, other) => (fold(one.name) < fold(other.name) ? -1 : 1)),
    head: () => headIn(selectHead.get(headKey) ?? ''),
    append: (entry) => void insert.run(toRow(entry)),
    setHead: ({ seq, hash }) => void replaceHead.run(headKey, JSON.stringify({ seq, hash })),
    after: (seq, limit) => selectAfter.all(seq, limit).map(toRead),
  }
}

/** What is no head any more is read as none: it does not fit the record, which is found. */
function headIn(text: string): ActivityHead {
  try {
    const { seq, hash } = JSON.parse(text) as Partial<ActivityHead>
    return typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : emptyHead
  } catch {
    return emptyHead
  }
}
