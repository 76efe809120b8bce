import type { Database, Statement } from 'better-sqlite3'
import type { OperatorQuery } from '../../../src-preload/contract/operator-lists.js'
import { hasTies, indexed, indexOrderOf, keyOf } from './list-order.js'

/** Rows that an index gives in one step: the first ones are shown at once, the others take a millisecond or two. */
const firstStep = 300
const laterStep = 6000

type Sort = OperatorQuery['sort']

/** Where the column descends, equal ones still follow in the order of their names. */
const turns = (sort: Sort) => hasTies(sort) && sort.descending

/** All operators in one order, as far as it is walked: four bytes each, for far jumps and for filters that match many. */
export interface WholeOrder {
  readonly rowids: number[]
  readonly done: boolean
  /** Walks on, some thousand rows. */
  step(): void
  /** Some operators, in this order once it is done; those that it does not know are left out. */
  sorted(these: readonly number[]): number[]
}

export function createWholeOrders(db: Database) {
  const statements = new Map<string, ReturnType<typeof prepare>>()

  function prepare(sort: Sort) {
    const columns = indexed(sort).join(', ')
    const values = indexed(sort).map(() => '?')
    const rows = `SELECT rowid${turns(sort) ? `, ${keyOf(sort)}` : ''} FROM operators`
    const order = `ORDER BY ${indexOrderOf(sort)} LIMIT ?`
    const beyond = `WHERE (${columns}) ${sort.descending ? '<' : '>'} (${values.join(', ')})`
    return {
      first: db.prepare(`${rows} ${order}`),
      next: db.prepare(`${rows} ${beyond} ${order}`),
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
    let equal: number[] = []
    let equalKey: unknown
    let last: unknown[] | undefined
    let done = false

    function step() {
      const limit = last ? laterStep : firstStep
      const statement = last ? next : first
      const values = last ? [...last, limit] : [limit]
      const walked = turns(sort) ? takeTurned(statement, values) : take(statement, values)
      const end = walked.at(-1)
      if (end !== undefined) last = place.get(end)
      done = walked.length < limit
      if (done) turn()
    }

    function take(statement: Statement, values: unknown[]) {
      const walked = statement.pluck().all(...values) as number[] // an array for each row would be so much rubbish
      for (const rowid of walked) rowids.push(rowid)
      return walked
    }

    /** The index gives equal ones backwards where it is walked backwards. */
    function takeTurned(statement: Statement, values: unknown[]) {
      const walked = statement.raw().all(...values) as [rowid: number, key: unknown][]
      for (const [rowid, key] of walked) {
        if (key !== equalKey) turn()
        equalKey = key
        equal.push(rowid)
      }
      return walked.map(([rowid]) => rowid)
    }

    function turn() {
      for (const rowid of equal.reverse()) rowids.push(rowid)
      equal = []
    }

    let places: Uint32Array | undefined

    /** Of each rowid, from one on: nothing stands at zero. */
    function placesOfAll() {
      const all = new Uint32Array(rowids.reduce((most, rowid) => Math.max(most, rowid), 0) + 1)
      rowids.forEach((rowid, at) => (all[rowid] = at + 1))
      return all
    }

    function sorted(these: readonly number[]) {
      const known = (places ??= placesOfAll())
      const wanted = Uint32Array.from(these, (rowid) => known[rowid] ?? 0).sort()
      return Array.from(wanted.subarray(wanted.lastIndexOf(0) + 1), (place) => rowids[place - 1] as number)
    }

    return {
      rowids,
      get done() {
        return done
      },
      step,
      sorted,
    }
  }
}
