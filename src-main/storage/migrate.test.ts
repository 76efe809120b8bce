import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { anOperatorDraft } from '../testing/an-operator-draft.js'
import { createTestApp } from '../testing/create-test-app.js'
import { closedAtTheEnd, openTestStore, storePathIn } from '../testing/open-test-store.js'
import { temporaryFolder } from '../testing/temporary-folder.js'
import { newestVersion } from './migrate.js'
import { allMigrations } from './migrations/all.js'
import type { Migration } from './migrations/migration.js'
import { openStore } from './open-store.js'

const adding = (version: number): Migration => ({
  version,
  up: (db) => void db.exec(`CREATE TABLE added_by_${version} (text TEXT) STRICT`),
})
const failing: Migration = {
  version: 1030,
  up(db) {
    db.exec('CREATE TABLE half_done (text TEXT) STRICT; DELETE FROM operators')
    throw new Error('migration 1030 fails')
  },
}

const versionOf = (db: Database) => db.pragma('user_version', { simple: true })
const namesIn = (db: Database) =>
  db.prepare('SELECT full_name FROM operators ORDER BY full_name').pluck().all()
const addedTables = (db: Database) =>
  db.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'added%' OR name = 'half_done'").pluck().all()

function aStoreOfToday() {
  const path = storePathIn(temporaryFolder())
  const db = openTestStore(path, allMigrations)
  createTestApp({ db }).operators.create(anOperatorDraft({ fullName: 'Ada' }))
  db.close()
  return { path, backups: join(dirname(path), 'backups') }
}

describe('migrating a store', () => {
  it('runs everything pending and keeps what was there', () => {
    const { path } = aStoreOfToday()

    const db = openTestStore(path, [...allMigrations, adding(1020), adding(1030)])

    expect(versionOf(db)).toBe(1030)
    expect(addedTables(db)).toEqual(['added_by_1020', 'added_by_1030'])
    expect(namesIn(db)).toEqual(['Ada'])
  })

  it('undoes everything pending where the last step fails, and the store still opens', () => {
    const { path } = aStoreOfToday()

    expect(() => openStore(path, [...allMigrations, adding(1020), failing])).toThrow('migration 1030 fails')
    const db = openTestStore(path, allMigrations)

    expect(versionOf(db)).toBe(newestVersion(allMigrations))
    expect(addedTables(db)).toEqual([])
    expect(namesIn(db)).toEqual(['Ada'])
  })

  it('succeeds once the failing step is mended', () => {
    const { path } = aStoreOfToday()
    expect(() => openStore(path, [...allMigrations, adding(1020), failing])).toThrow('migration 1030 fails')

    const db = openTestStore(path, [...allMigrations, adding(1020), adding(1030)])

    expect(versionOf(db)).toBe(1030)
    expect(addedTables(db)).toEqual(['added_by_1020', 'added_by_1030'])
  })

  it('makes a sound backup of the old version first, for this user alone', () => {
    const { path, backups } = aStoreOfToday()

    openTestStore(path, [...allMigrations, adding(1020), adding(1030)])

    const [name = '', ...others] = readdirSync(backups)
    expect(name).toMatch(/^operator-desk-000001-\d{8}T\d{6}Z-before-version-1030\.db$/)
    expect(others).toEqual([])
    const file = join(backups, name)
    const backup = closedAtTheEnd(new SqliteDatabase(file, { readonly: true }))
    expect(backup.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(versionOf(backup)).toBe(newestVersion(allMigrations))
    expect(namesIn(backup)).toEqual(['Ada'])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(backups).mode & 0o777).toBe(0o700)
  })

  it('makes a backup that opens as a store', () => {
    const { path, backups } = aStoreOfToday()
    openTestStore(path, [...allMigrations, adding(1020)])

    const restored = openTestStore(join(backups, readdirSync(backups)[0] ?? ''), allMigrations)

    expect(namesIn(restored)).toEqual(['Ada'])
  })

  it('keeps the last seven backups, and clears away what a kill has left of one', () => {
    const { path, backups } = aStoreOfToday()
    const versions = [1020, 1030, 1040, 1050, 1060, 1070, 1080, 1090]
    for (const version of versions) {
      const upTo = versions.filter((one) => one <= version).map(adding)
      openTestStore(path, [...allMigrations, ...upTo]).close()
      writeFileSync(join(backups, 'operator-desk-000099-20260115T120000Z-daily.db.unfinished'), 'half')
    }
    openTestStore(path, [...allMigrations, ...versions.map(adding), adding(1100)]).close()

    const kept = readdirSync(backups).map((name) => name.replace(/^.*(\d{4})\.db$/, '$1'))

    expect(kept).toEqual(['1040', '1050', '1060', '1070', '1080', '1090', '1100'])
  })

  it('makes no backup of a new store or of one that is up to date', () => {
    const path = storePathIn(temporaryFolder())
    openTestStore(path).close()

    openTestStore(path)

    expect(existsSync(join(dirname(path), 'backups'))).toBe(false)
  })
})

describe('a new store whose first step failed', () => {
  it('is made anew on the next start', () => {
    const path = storePathIn(temporaryFolder())
    expect(() => openStore(path, [...allMigrations, failing])).toThrow('migration 1030 fails')

    const db = openTestStore(path)

    expect(versionOf(db)).toBe(newestVersion(allMigrations))
    expect(namesIn(db)).toEqual([])
  })
})

describe('the list of migrations', () => {
  it('goes up in tens', () => {
    const versions = allMigrations.map(({ version }) => version)

    expect(versions).toEqual(versions.map((_version, position) => (position + 1) * 10))
  })
})
