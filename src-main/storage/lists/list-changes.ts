import type { Database } from 'better-sqlite3'

const counts = new WeakMap<Database, { own: number }>()

/**
 * Tells when the operators list may have changed: what it answers differs from what it answered before. Whatever a list
 * is made of is a column of `operators`, so its triggers see it all; what another connection writes, SQLite tells.
 */
export function createListChanges(db: Database): () => string {
  const count = counts.get(db) ?? watch(db)
  return () => `${count.own} ${String(db.pragma('data_version', { simple: true }))}`
}

function watch(db: Database) {
  const count = { own: 0 }
  counts.set(db, count)
  db.function('operators_changed', () => void count.own++)
  for (const change of ['INSERT', 'UPDATE', 'DELETE']) {
    db.exec(`CREATE TEMP TRIGGER operators_seen_${change} AFTER ${change} ON operators
      BEGIN SELECT operators_changed(); END`)
  }
  return count
}
