import type { Database } from 'better-sqlite3'
import { refuseWhileBusy } from './patience.js'

/**
 * `secure_delete` wipes what is deleted in the file; until the log is written into it and emptied, both still hold what
 * was there. False where that has to wait.
 */
export function scrub(db: Database): boolean {
  if (db.inTransaction) return false
  const waitAgain = refuseWhileBusy(db)
  try {
    return db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0
  } finally {
    waitAgain()
  }
}
