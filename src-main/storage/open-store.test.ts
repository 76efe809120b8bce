import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openTestStore, storePathIn } from '../testing/open-test-store.js'
import { temporaryFolder } from '../testing/temporary-folder.js'
import { newestVersion } from './migrate.js'
import { allMigrations } from './migrations/all.js'

const modeOf = (path: string) => statSync(path).mode & 0o777
const read = (db: Database, pragma: string) => db.pragma(pragma, { simple: true })

const promised = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
  busy_timeout: 4500,
  cache_size: -4096,
}
const pragmasOf = (db: Database) =>
  Object.fromEntries(Object.keys(promised).map((name) => [name, read(db, name)]))

describe('opening a store for the first time', () => {
  it('makes a file and a folder that nobody else can read', () => {
    const path = storePathIn(temporaryFolder())

    openTestStore(path)

    expect(modeOf(dirname(path))).toBe(0o700)
    expect(modeOf(path)).toBe(0o600)
    expect(modeOf(`${path}-wal`)).toBe(0o600)
  })

  it('marks the file as ours, at the newest version', () => {
    const db = openTestStore()

    expect(read(db, 'application_id')).toBe(0x4f70446b)
    expect(read(db, 'user_version')).toBe(newestVersion(allMigrations))
  })

  it('sets every pragma', () => {
    const db = openTestStore()

    expect(pragmasOf(db)).toEqual(promised)
  })

  it('fills an empty file, which a crash may have left, and closes it to others', () => {
    const path = storePathIn(temporaryFolder())
    mkdirSync(dirname(path))
    writeFileSync(path, '', { mode: 0o644 })

    const db = openTestStore(path)

    expect(read(db, 'user_version')).toBe(newestVersion(allMigrations))
    expect(modeOf(path)).toBe(0o600)
  })

  it('makes only tables that check their types', () => {
    const db = openTestStore()

    const loose = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'",
      )
      .all()

    expect(loose).toEqual([])
  })
})

describe('opening a store again', () => {
  it('sets every pragma again; synchronous too, which falls back by itself', () => {
    const path = storePathIn(temporaryFolder())
    openTestStore(path).close()

    const db = openTestStore(path)

    expect(pragmasOf(db)).toEqual(promised)
  })

  it('takes back a file and a folder that were opened to others', () => {
    const path = storePathIn(temporaryFolder())
    openTestStore(path).close()
    chmodSync(path, 0o644)
    chmodSync(dirname(path), 0o755)

    openTestStore(path)

    expect(modeOf(dirname(path))).toBe(0o700)
    expect(modeOf(path)).toBe(0o600)
  })

  it('finds what was written', () => {
    const path = storePathIn(temporaryFolder())
    const before = openTestStore(path)
    before.exec("INSERT INTO settings VALUES ('appearance', 'dark')")
    before.close()

    const after = openTestStore(path)

    expect(after.prepare('SELECT key, value FROM settings').all()).toEqual([
      { key: 'appearance', value: 'dark' },
    ])
  })
})
