import type { Database } from 'better-sqlite3'
import { backUpBefore } from './backups/before-migration.js'
import type { Migration } from './migrations/migration.js'

/** Brings the store to the newest version: all pending migrations in one transaction, after a verified backup. */
export function migrate(db: Database, migrations: readonly Migration[], backUpFirst = true) {
  const version = versionOf(db)
  const pending = migrations.filter((migration) => migration.version > version)
  if (pending.length === 0) return
  if (version > 0 && backUpFirst) backUpBefore(db, newestVersion(migrations))

  db.transaction(() => {
    if (versionOf(db) !== version) return // another process was first
    pending.forEach(({ up }) => up(db))
    db.pragma(`user_version = ${newestVersion(migrations)}`)
  }).immediate()
  db.pragma('wal_checkpoint(TRUNCATE)') // so that the header tells the version without the log
}

const versionOf = (db: Database) => db.pragma('user_version', { simple: true }) as number

export const newestVersion = (migrations: readonly Migration[]) => migrations.at(-1)?.version ?? 0
