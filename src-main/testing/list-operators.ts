import type { Database } from 'better-sqlite3'
import type { OperatorQuery } from '../../src-preload/contract/operator-lists.js'
import { createRepositories } from '../storage/repositories.js'

/** A page of the operators list and how many match, without waiting in between. */
export function listWith(db: Database) {
  const { operators } = createRepositories(db)
  return (query: OperatorQuery) => {
    const listing = operators.listing(query)
    while (!listing.ended()) listing.walk()
    return {
      total: operators.count(),
      matching: listing.reached(),
      rows: listing.rows(query.offset, query.limit),
    }
  }
}
