import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

interface Entry {
  type: string
  name: string
  sql: string | null
}

/** A fingerprint of everything in a store: its version, its tables and all their rows. */
export function stateOf(db: Database): string {
  const hash = createHash('sha256')
  const tell = (value: unknown) => hash.update(JSON.stringify(value) ?? '')
  tell(db.pragma('user_version', { simple: true }))
  const schema = db.prepare<[], Entry>('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()
  for (const { type, name, sql } of schema) {
    tell([type, name, sql])
    // what a virtual table holds stands in tables of its own
    if (type === 'table' && !/^CREATE VIRTUAL/i.test(sql ?? '')) tell(rowsOf(db, name))
  }
  return hash.digest('hex').slice(0, 16)
}

const rowsOf = (db: Database, table: string) =>
  db
    .prepare(`SELECT * FROM "${table}"`)
    .raw()
    .all()
    .map((row) => JSON.stringify(row))
    .sort()
