import type { Database, Statement } from 'better-sqlite3'
import type { ActivityAction, ActivityChange, ActivityQuery } from '../../src-preload/contract/activity.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import { emptyHead } from '../domain/activity/activity-chain.js'
import type { ActivityHead, ActivityRecords, StoredActivity } from '../domain/activity/activity-records.js'
import { fold } from '../domain/fold.js'

interface Row {
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

const headKey = 'activity.head'

// Fixed texts, chosen by what the query holds: nothing that was typed becomes SQL.
const conditions = {
  before: 'seq < @before',
  operator: 'operator_guid = @operator',
  action: 'action = @action',
  filter: 'instr(search_text, @filter)',
}

export function createActivityRepository(db: Database): ActivityRecords {
  const pages = new Map<string, Statement<[ActivityQuery], Row>>()
  const selectHead = db.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck()
  const replaceHead = db.prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)')
  const insert = db.prepare<[Row]>(`
    INSERT INTO activity (seq, at, actor, actor_guid, action, subject, subject_guid, operator, operator_guid, changes,
      search_text, previous, hash)
    VALUES (@seq, @at, @actor, @actor_guid, @action, @subject, @subject_guid, @operator, @operator_guid, @changes,
      @search_text, @previous, @hash)
  `)
  const selectAfter = db.prepare<[number, number], Row>(
    'SELECT * FROM activity WHERE seq > ? ORDER BY seq LIMIT ?',
  )

  function pageOf(query: ActivityQuery) {
    const wanted = (Object.keys(conditions) as (keyof typeof conditions)[]).filter((name) => query[name])
    const key = wanted.join()
    const kept = pages.get(key)
    if (kept) return kept
    const where = wanted.length > 0 ? `WHERE ${wanted.map((name) => conditions[name]).join(' AND ')}` : ''
    const made = db.prepare<[ActivityQuery], Row>(`
      SELECT * FROM activity ${where} ORDER BY seq DESC LIMIT @limit + 1
    `)
    pages.set(key, made)
    return made
  }

  return {
    page: (asked) => {
      const query = { ...asked, filter: fold(asked.filter.trim()) }
      const rows = pageOf(query).all(query).map(toEntry)
      return { rows: rows.slice(0, query.limit), more: rows.length > query.limit }
    },
    head: () => {
      const head = selectHead.get(headKey)
      return head === undefined ? emptyHead : (JSON.parse(head) as ActivityHead)
    },
    append: (entry) => {
      insert.run(toRow(entry))
      replaceHead.run(headKey, JSON.stringify({ seq: entry.seq, hash: entry.hash }))
    },
    after: (seq, limit) => selectAfter.all(seq, limit).map(toStored),
  }
}

const toStored = (row: Row): StoredActivity => ({
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

/** Somebody may have written anything here; what is not a list of changes has no changes, and so a wrong hash. */
function changesIn(text: string): ActivityChange[] {
  try {
    const changes: unknown = JSON.parse(text)
    return Array.isArray(changes) ? (changes as ActivityChange[]) : []
  } catch {
    return []
  }
}

/** From what the hash covers alone: a name without its guid is covered by nothing. */
function toEntry(row: Row) {
  const stored = toStored(row)
  return { ...stored, actor: stored.actor?.name ?? null, operator: stored.operator?.name ?? null }
}

const toRow = ({ subjectGuid, actor, operator, changes, ...entry }: StoredActivity): Row => ({
  ...entry,
  actor: actor?.name ?? null,
  actor_guid: actor?.guid ?? null,
  subject_guid: subjectGuid,
  operator: operator?.name ?? null,
  operator_guid: operator?.guid ?? null,
  changes: JSON.stringify(changes),
  search_text: fold(`${entry.subject}\n${operator?.name ?? ''}`),
})
