import type { Database } from 'better-sqlite3'

/** One step of the schema. A released one is never edited; versions go up in tens. */
export interface Migration {
  version: number
  up(db: Database): void
}
