import type { Database } from 'better-sqlite3'
import type { Transaction } from '../domain/needs.js'
import { withStoreErrors } from './store-errors.js'

/** Takes the write lock first, so that what was read inside is still true when it is written. */
export function createTransaction(db: Database): Transaction {
  const run = db.transaction((work: () => unknown) => work())
  return <Value>(work: () => Value) => withStoreErrors(() => run.immediate(work)) as Value
}
