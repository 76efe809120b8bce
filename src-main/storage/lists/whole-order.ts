import type { Database, Statement } from 'better-sqlite3'
import type { OperatorQuery } from '../../../src-preload/contract/operator-lists.js'
import { hasTies, indexed, indexOrderOf, keyOf } from './list-order.js'

/** Rows that an index gives in one step: the first ones are shown at once, the others take a millisecond or two. */
const firstStep = 300
const laterStep = 6000

type Sort = OperatorQuery['sort']
type Step = Statement<unknown[], [rowid: number, key: unknown]>

/** All operators in one order, as far as it is walked: four bytes each, for far jumps and for filters that match many. */
export interface WholeOrder {
  readonly rowids: number[]
  readonly done: boolean
  /** Walks on, some thousand rows. */
  step(): void
}

export function createWholeOrders(db: Database) {
  const statements = new Map<string, ReturnType<typeof prepare>>()

  function prepare(sort: Sort) {
    const columns = indexed(sort).join(', ')
    const values = indexed(sort).map(() => '?')
    const rows = `SELECT rowid, ${hasTies(sort) ? keyOf(sort) : 'NULL'} FROM operators`
    const order = `ORDER BY ${indexOrderOf(sort)} LIMIT ?`
    const beyond = `WHERE (${columns}) ${sort.descending ? '<' : '>'} (${values.join(', ')})`
    return {
      first: db.prepare(`${rows} ${order}`).raw() as Step,
      next: db.prepare(`${rows} ${beyond} ${order}`).raw() as Step,
      place: db.prepare<[number], unknown[]>(`SELECT ${columns} FROM operators WHERE rowid = ?`).raw(),
    }
  }

  function statementsFor(sort: Sort) {
    const name = `${sort.by} ${sort.descending}`
    const kept = statements.get(name) ?? prepare(sort)
    statements.set(name, kept)
    return kept
  }

  return (sort: Sort): WholeOrder => {
    const { first, next, place } = statementsFor(sort)
    const rowids: number[] = []
    const turned = hasTies(sort) && sort.descending
    let equal: number[] = []
    let equalKey: unknown
    let last: unknown[] | undefined
    let done = false

    function step() {
      const limit = last ? laterStep : firstStep
      const rows = last ? next.all(...last, limit) : first.all(limit)
      for (const [rowid, key] of rows) {
        if (!turned) rowids.push(rowid)
        else take(rowid, key)
      }
      const end = rows.at(-1)
      if (end) last = place.get(end[0])
      done = rows.length < limit
      if (done) turn()
    }

    /** The index gives equal ones backwards where it is walked backwards. */
    function take(rowid: number, key: unknown) {
      if (key !== equalKey) turn()
      equalKey = key
      equal.push(rowid)
    }

    function turn() {
      for (const rowid of equal.reverse()) rowids.push(rowid)
      equal = []
    }

    return {
      rowids,
      get done() {
        return done
      },
      step,
    }
  }
}
