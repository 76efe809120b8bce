import type { Database } from 'better-sqlite3'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { OperatorRecords } from '../../domain/operators/operator-records.js'
import { refusing } from '../store-errors.js'
import { createOperatorListings } from './operator-listings.js'
import { createSummaries } from './operator-summaries.js'

/** The operators list: any part of it, in any order, without reading the rest. */
export function createOperatorLists(db: Database): Pick<OperatorRecords, 'listing'> {
  const listingOf = createOperatorListings(db)
  const summaries = createSummaries(db)
  const guids = db
    .prepare<[string], OperatorGuid>(
      `SELECT guid FROM json_each(?) AS wanted CROSS JOIN operators ON operators.rowid = wanted.value
      ORDER BY wanted.id`,
    )
    .pluck()

  return {
    listing(scope) {
      const listing = listingOf(scope)
      return refusing({
        walk: listing.walk,
        ended: () => listing.done,
        reached: () => listing.rowids.length,
        rows: (offset, limit) => summaries(listing.rowids.slice(offset, offset + limit)),
        guids: (from, to) => guids.all(JSON.stringify(listing.rowids.slice(from, to + 1))),
      })
    },
  }
}
