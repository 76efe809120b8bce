import type { Database } from 'better-sqlite3'
import type { OperatorScope, SortedScope } from '../../../src-preload/contract/operator-lists.js'
import { createKeptStatements } from '../kept-statements.js'
import { conditionsOf, foldedScope } from '../operator-scope.js'
import { createListChanges } from './list-changes.js'
import { orderOf } from './list-order.js'
import { createSearchIndex } from './search-index.js'
import { createWholeOrders, type WholeOrder } from './whole-order.js'

/** So many are put in order for themselves; where there are more, the whole order is walked. */
const few = 4500
/** Where many match, the first of them are soon met. */
const firstGlance = 100
const promising = 10
const glance = 300
const farthestGlance = 1900
/** So many are shown at first: what comes after may wait a moment. */
const shown = 50
/** Rows that are compared in one step of a millisecond or two, in the order in which they lie in the store. */
const comparedAtOnce = 8000
const keptOrders = 2
const keptListings = 6
const amongThese = 'rowid IN (SELECT value FROM json_each(@these))'

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
  const statement = createKeptStatements(db)
  let known = changes()

  const rowidsWhere = (where: string) =>
    statement<number>(`SELECT rowid FROM operators WHERE ${where}`).pluck()

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
    const { by, descending } = scope.sort
    const order = keep(orders, `${by} ${descending}`, keptOrders, () => newOrder(scope.sort))
    const where = conditionsOf(scope).join(' AND ')
    if (!where) return yield* walkWhole(order, show)
    const matching = createMatching(scope, where)
    const found: number[] = []
    show(found)
    let seen = 0
    const look = (rows: number) => {
      while (!order.done && order.rowids.length < seen + rows) order.step()
      found.push(...matching(order.rowids.slice(seen, seen + rows)))
      seen += rows
    }
    look(firstGlance)
    if (found.length >= promising) while (found.length < shown && seen < farthestGlance) look(glance)
    if (found.length >= shown) yield
    const these = candidatesOf(scope)
    if (these && !order.done) return show(sorted(scope, where, these))
    if (these && isExact(scope)) return show(order.sorted(these))
    if (these) return yield* compareFew(order.sorted(these), matching, show)
    for (; seen < farthestGlance; yield) look(glance)
    for (; !order.done; yield) order.step()
    show(yield* compareAll(scope, where, order))
  }

  function* walkWhole(order: WholeOrder, show: (found: number[]) => void) {
    show(order.rowids)
    for (; !order.done; yield) order.step()
  }

  /** All who may match, where they are few. */
  function candidatesOf({ filter, group, subAccount }: SortedScope): number[] | undefined {
    const found = filter === '' ? undefined : candidates(filter, few)
    if (found || (!group && !subAccount)) return found
    const where = conditionsOf({ filter: '', group, subAccount }).join(' AND ')
    const members = group
      ? 'guid IN (SELECT operator_guid FROM group_members WHERE group_guid = @group)'
      : where
    const some = rowidsWhere(`${members} LIMIT ${few + 1}`).all({ group, subAccount })
    return some.length > few ? undefined : some
  }

  function sorted(scope: SortedScope, where: string, these: number[]) {
    const ordered = `${amongThese} AND ${where} ORDER BY ${orderOf(scope.sort)}`
    return rowidsWhere(ordered).all({ ...valuesOf(scope), these: JSON.stringify(these) })
  }

  /** Those of some operators who match, in the same order. */
  function createMatching(scope: SortedScope, where: string) {
    const select = rowidsWhere(`${amongThese} AND ${where}`)
    return (these: number[]) => {
      const matches = new Set(select.all({ ...valuesOf(scope), these: JSON.stringify(these) }))
      return these.filter((rowid) => matches.has(rowid))
    }
  }

  function* compareFew(
    these: number[],
    matching: (some: number[]) => number[],
    show: (found: number[]) => void,
  ) {
    const found = matching(these.slice(0, firstGlance))
    for (let at = firstGlance; at < these.length; at += glance) {
      show(found)
      if (found.length >= shown) yield
      found.push(...matching(these.slice(at, at + glance)))
    }
    show(found)
  }

  function* compareAll(scope: SortedScope, where: string, order: WholeOrder) {
    const select = rowidsWhere(`rowid > @from AND rowid <= @to AND ${where}`)
    const last = order.rowids.reduce((most, rowid) => Math.max(most, rowid), 0)
    const matches = new Uint8Array(last + 1)
    for (let from = 0; from < last; from += comparedAtOnce, yield) {
      for (const rowid of select.all({ ...valuesOf(scope), from, to: from + comparedAtOnce }))
        matches[rowid] = 1
    }
    return order.rowids.filter((rowid) => matches[rowid] === 1)
  }
}

/** The search index finds up to three letters without anybody else; what is longer has to be compared. */
const isExact = ({ filter, group, subAccount }: OperatorScope) =>
  !group && !subAccount && [...filter].length <= 3

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
