import type { Database } from 'better-sqlite3'

/** Until the answer is called, what finds the store busy is refused at once, instead of keeping everybody waiting. */
export function refuseWhileBusy(db: Database): () => void {
  const before = db.pragma('busy_timeout', { simple: true }) as number
  db.pragma('busy_timeout = 0')
  return () => void (db.open && db.pragma(`busy_timeout = ${before}`))
}
