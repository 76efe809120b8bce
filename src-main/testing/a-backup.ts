import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { Migration } from '../storage/migrations/migration.js'
import { openStore } from '../storage/open-store.js'
import { anOperatorDraft } from './an-operator-draft.js'
import { createTestApp } from './create-test-app.js'
import { openTestStore, storePathIn } from './open-test-store.js'
import { temporaryFolder } from './temporary-folder.js'

/** A store with operators of these names in it, closed. */
export function aStoreWith(...names: string[]) {
  const path = storePathIn(temporaryFolder())
  const { operators, db } = createTestApp({ db: openTestStore(path) })
  for (const fullName of names) operators.create(anOperatorDraft({ fullName }))
  db.close()
  return path
}

/** A whole file as our own backups are: without a log. */
export function aBackupWith(...names: string[]) {
  const path = join(temporaryFolder(), 'backup.db')
  copyFileSync(aStoreWith(...names), path)
  const db = new SqliteDatabase(path)
  db.pragma('journal_mode = DELETE')
  db.close()
  return path
}

/** A store as a former version of the application made it. */
export function aStoreOfVersion(migrations: readonly Migration[]) {
  const path = storePathIn(temporaryFolder())
  openStore(path, migrations).close()
  return path
}

export function namesIn(path: string) {
  const db = new SqliteDatabase(path, { readonly: true })
  try {
    return db.prepare('SELECT full_name FROM operators ORDER BY full_name').pluck().all()
  } finally {
    db.close()
  }
}
