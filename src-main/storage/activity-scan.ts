import type { Database, Statement } from 'better-sqlite3'
import type { ActivityQuery } from '../../src-preload/contract/activity.js'
import type { ActivityRecords } from '../domain/activity/activity-records.js'
import { fold } from '../domain/fold.js'
import { type ActivityRow, toStored } from './activity-row.js'

// How many entries one call looks at, one after the other or by an index: either takes some 5 ms
// (`npm run bench -- activity`), so that nothing else has to wait.
const usual = { windowSize: 20_000, seekWindowSize: 4_000 }

// Fixed texts, chosen by what the query holds: nothing that was typed becomes SQL.
const indexed = {
  operator: { index: 'INDEXED BY activity_of_operator', condition: 'operator_guid = @operator' },
  actor: { index: 'INDEXED BY activity_of_actor', condition: 'actor_guid IS @actor' },
  action: { index: 'INDEXED BY activity_of_action', condition: 'action = @action' },
}
const conditions = {
  ...{
    operator: indexed.operator.condition,
    actor: indexed.actor.condition,
    action: indexed.action.condition,
  },
  filter: 'instr(search_text, @filter)',
  from: 'at >= @from',
  until: 'at < @until',
}

type Index = keyof typeof indexed
type Condition = keyof typeof conditions

interface Span {
  /** Entries older than this one … */
  before: number
  /** … and newer than this one. */
  after: number
}

/** Finds the newest entries that match, a bounded window of the record in each call. */
export function createActivityScan(db: Database, sizes = usual): ActivityRecords['scan'] {
  const { windowSize, seekWindowSize } = sizes
  const kept = new Map<string, Statement>()
  const selectNewest = db.prepare<[], number | null>('SELECT max(seq) FROM activity').pluck()
  const selectTimes = db.prepare<[object], { count: number; first: number; last: number }>(`
    SELECT count(*) AS count, min(seq) AS first, max(seq) AS last
    FROM (SELECT seq FROM activity INDEXED BY activity_by_time
      WHERE at >= @from AND at < @until LIMIT ${windowSize + 1})
  `)

  function prepared(sql: string) {
    const made = kept.get(sql) ?? db.prepare(sql)
    kept.set(sql, made)
    return made
  }

  /** Few entries of a short time are found by an index, wherever in the record they are; of many, the newest are near. */
  function spanOf({ before, from, until }: ActivityQuery): Span {
    const all = { before: before ?? (selectNewest.get() ?? 0) + 1, after: 0 }
    if (from === null && until === null) return all
    const times = selectTimes.get({ from: from ?? 0, until: until ?? Number.MAX_SAFE_INTEGER })
    if (!times || times.count > windowSize) return all
    return { before: Math.min(all.before, (times.last ?? 0) + 1), after: (times.first ?? 1) - 1 }
  }

  /** The newest entry below the window that this index gives; the rarer what it is asked for, the further it reaches. */
  function reachOf(index: Index, parameters: object) {
    const found = prepared(`
      SELECT seq FROM activity ${indexed[index].index} WHERE ${indexed[index].condition} AND seq < @before
      ORDER BY seq DESC LIMIT 1 OFFSET ${seekWindowSize}
    `).get(parameters) as { seq: number } | undefined
    return { index, after: found?.seq ?? 0 }
  }

  function windowOf(wanted: readonly Condition[], span: Span, parameters: object) {
    const bySeq = { index: undefined, after: Math.max(0, span.before - 1 - windowSize) }
    const reaches = wanted
      .filter(isIndex)
      .map((name) => reachOf(name, { ...parameters, before: span.before }))
    return [bySeq, ...reaches].reduce((best, reach) => (reach.after < best.after ? reach : best))
  }

  return (asked) => {
    const query = { ...asked, filter: fold(asked.filter.trim()) }
    const wanted = (Object.keys(conditions) as Condition[]).filter(
      (name) => query[name] !== null && query[name] !== '',
    )
    const parameters = { ...query, actor: query.actor === 'nobody' ? null : query.actor }
    const span = spanOf(query)
    const { index, after } = windowOf(wanted, span, parameters)
    const floor = Math.max(after, span.after)
    const rows = prepared(`
      SELECT * FROM activity ${index ? indexed[index].index : 'NOT INDEXED'}
      WHERE ${[...wanted.map((name) => conditions[name]), 'seq < @before', 'seq > @floor'].join(' AND ')}
      ORDER BY seq DESC LIMIT @limit
    `).all({ ...parameters, before: span.before, floor }) as ActivityRow[]

    const last = rows.length === query.limit ? (rows.at(-1)?.seq ?? 1) : floor + 1
    return { entries: rows.map(toStored), next: last > span.after + 1 ? last : null }
  }
}

const isIndex = (name: Condition): name is Index => name in indexed
