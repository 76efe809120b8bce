import type { Database } from 'better-sqlite3'
import type { OperatorScope, SortedScope } from '../../../src-preload/contract/operator-lists.js'
import { conditionsOf, foldedScope } from '../operator-scope.js'
import { createListChanges } from './list-changes.js'
import { orderOf } from './list-order.js'
import { createSearchIndex } from './search-index.js'
import { createWholeOrders, type WholeOrder } from './whole-order.js'

/** So many are sorted for themselves; where there are more, the whole order is walked. */
const few = 4500
/** Where many match, the first of them are soon met. */
const glance = 300
const glances = 6
/** Rows that are compared in one step of a millisecond or two, in the order in which they lie in the store. */
const comparedAtOnce = 8000
const keptOrders = 2
const keptListings = 6

/** Which operators stand in a list, in its order, as far as it is walked. */
export interface Listing {
  readonly rowids: readonly number[]
  readonly done: boolean
  /** Walks on for a millisecond or two. */
  walk(): void
}

/** The lists that were asked for last, each until something of it changes. */
export function createOperatorListings(db: Database) {
  const changes = createListChanges(db)
  const { candidates } = createSearchIndex(db, 'operator_search')
  const newOrder = createWholeOrders(db)
  const orders = new Map<string, WholeOrder>()
  const listings = new Map<string, Listing>()
  const isEveryone = db.prepare<[string]>(
    "SELECT 1 FROM operator_groups WHERE guid = ? AND kind = 'everyone'",
  )
  let known = changes()

  return (asked: SortedScope): Listing => {
    const now = changes()
    if (now !== known) {
      orders.clear()
      listings.clear()
    }
    known = now
    const { group, ...scope } = foldedScope(asked)
    const one = { ...scope, group: group && isEveryone.get(group) ? null : group }
    const { sort, filter, subAccount } = one
    const name = JSON.stringify([sort.by, sort.descending, filter, one.group, subAccount])
    return keep(listings, name, keptListings, () => newListing(one))
  }

  function newListing(scope: SortedScope): Listing {
    let rowids: number[] = []
    let done = false
    const steps = walkThrough(scope, (found) => (rowids = found))
    return {
      get rowids() {
        return rowids
      },
      get done() {
        return done
      },
      walk() {
        done ||= steps.next().done === true
      },
    }
  }

  function* walkThrough(scope: SortedScope, show: (found: number[]) => void) {
    const where = conditionsOf(scope).join(' AND ')
    const these = where && candidatesOf(scope)
    if (these) return show(sorted(scope, where, these))
    const { by, descending } = scope.sort
    const order = keep(orders, `${by} ${descending}`, keptOrders, () => newOrder(scope.sort))
    if (where) yield* glanceAt(scope, where, order, show)
    else show(order.rowids)
    for (; !order.done; yield) order.step()
    if (where) show(yield* compareAll(scope, where, order))
  }

  /** All who may match, where they are few. */
  function candidatesOf({ filter, group, subAccount }: SortedScope): number[] | undefined {
    const found = filter === '' ? undefined : candidates(filter, few)
    if (found || (!group && !subAccount)) return found
    const where = conditionsOf({ filter: '', group, subAccount }).join(' AND ')
    const members = group
      ? 'guid IN (SELECT operator_guid FROM group_members WHERE group_guid = @group)'
      : where
    const some = db
      .prepare<[object], number>(`SELECT rowid FROM operators WHERE ${members} LIMIT ${few + 1}`)
      .pluck()
      .all({ group, subAccount })
    return some.length > few ? undefined : some
  }

  function sorted(scope: SortedScope, where: string, these: number[]) {
    return db
      .prepare<[object], number>(
        `SELECT rowid FROM operators WHERE rowid IN (SELECT value FROM json_each(@these)) AND ${where}
        ORDER BY ${orderOf(scope.sort)}`,
      )
      .pluck()
      .all({ ...valuesOf(scope), these: JSON.stringify(these) })
  }

  function* glanceAt(scope: SortedScope, where: string, order: WholeOrder, show: (found: number[]) => void) {
    const select = db
      .prepare<[object], number>(
        `SELECT rowid FROM operators WHERE rowid IN (SELECT value FROM json_each(@these)) AND ${where}`,
      )
      .pluck()
    const found: number[] = []
    show(found)
    for (let at = 0; at < glances * glance; at += glance, yield) {
      for (; !order.done && order.rowids.length < at + glance; yield) order.step()
      const these = order.rowids.slice(at, at + glance)
      const matching = new Set(select.all({ ...valuesOf(scope), these: JSON.stringify(these) }))
      for (const rowid of these) if (matching.has(rowid)) found.push(rowid)
    }
  }

  function* compareAll(scope: SortedScope, where: string, order: WholeOrder) {
    const select = db
      .prepare<[object], number>(
        `SELECT rowid FROM operators WHERE rowid > @from AND rowid <= @to AND ${where}`,
      )
      .pluck()
    const last = order.rowids.reduce((most, rowid) => Math.max(most, rowid), 0)
    const matches = new Uint8Array(last + 1)
    for (let from = 0; from < last; from += comparedAtOnce, yield) {
      for (const rowid of select.all({ ...valuesOf(scope), from, to: from + comparedAtOnce }))
        matches[rowid] = 1
    }
    return order.rowids.filter((rowid) => matches[rowid] === 1)
  }
}

const valuesOf = ({ filter, group, subAccount }: OperatorScope) => ({ filter, group, subAccount })

/** The newest stay, and what is asked for again is new. */
function keep<Value>(kept: Map<string, Value>, name: string, most: number, make: () => Value): Value {
  const value = kept.get(name) ?? make()
  kept.delete(name)
  kept.set(name, value)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  return value
}
