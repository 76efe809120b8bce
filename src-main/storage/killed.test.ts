import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledChild, killFiftyTimes, type Outcome } from '../testing/killed/kill-rounds.js'
import { growingMigrations } from '../testing/killed/growing-migrations.js'
import { newestVersion } from './migrate.js'
import { allMigrations } from './migrations/all.js'
import { openStore } from './open-store.js'
import { finishRestore } from './restore/put-in-place.js'
import { restorePlaces } from './restore/restore-places.js'

const operators = 2500
const fill = `
  INSERT INTO operators (guid, version, full_name, email, backup_email, mobile_phone, culture, time_zone, role, on_duty,
    created_at, updated_at, sort_name, search_text)
  WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ${operators})
  SELECT n, 1, @name, n || '@example.com', '', '', '', '', '', 1, 0, 0, n, hex(randomblob(150)) FROM counted`

/** In one folder for all rounds: making them takes longer than copying them. */
let folder = ''
let child = ''
const template = (name: string) => join(folder, `${name}.db`)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'operator-desk-killed-'))
  child = await bundledChild()
  for (const name of ['old', 'new']) {
    const db = openStore(template(name))
    db.prepare(fill).run({ name })
    db.pragma('journal_mode = DELETE')
    db.close()
  }
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(dirname(child), { recursive: true, force: true })
})

const storeOf = (job: string, round = 0) => join(folder, `${job}-${round}`, 'operator-desk.db')
function aStore(job: string, round = 0) {
  const path = storeOf(job, round)
  mkdirSync(dirname(path), { recursive: true })
  cpSync(template('old'), path)
  return path
}
const drop = (storePath: string) => rmSync(dirname(storePath), { recursive: true })

const read = (db: Database, pragma: string) => db.pragma(pragma, { simple: true })
const namesIn = (db: Database) => db.prepare('SELECT DISTINCT full_name FROM operators').pluck().all()

/** Whole: sound, and with every operator, all of one kind. */
function wholeStore(db: Database): Outcome {
  expect(read(db, 'integrity_check')).toBe('ok')
  expect(db.prepare('SELECT count(*) FROM operators').pluck().get()).toBe(operators)
  const [name, ...others] = namesIn(db)
  expect(others).toEqual([])
  return name as Outcome
}

function within<Value>(db: Database, look: (db: Database) => Value) {
  try {
    return look(db)
  } finally {
    db.close()
  }
}

/** Counts them; the newest is whole, and none was made of half a change. */
function finishedBackups(storePath: string) {
  const backups = join(dirname(storePath), 'backups')
  const names = existsSync(backups) ? readdirSync(backups).filter((name) => name.endsWith('.db')) : []
  const newest = names.sort().at(-1)
  if (newest) {
    const copy = join(folder, 'looked-at.db')
    copyFileSync(join(backups, newest), copy)
    expect(within(new SqliteDatabase(copy), wholeStore), newest).toBe('old')
  }
  return names.length
}

describe('killed in the middle, fifty times', () => {
  it(
    'a backup is whole under its name or not there, and the store is as it was',
    { timeout: 240_000 },
    async () => {
      let before = 0
      const counted = await killFiftyTimes({
        child,
        begin: (round) => ['backup', round === 0 ? aStore('backup') : storeOf('backup')],
        look: () => {
          const backups = finishedBackups(storeOf('backup'))
          const outcome = backups > before ? 'new' : 'old'
          before = backups
          expect(within(openStore(storeOf('backup')), wholeStore)).toBe('old')
          return outcome
        },
      })

      tell('killed during a backup:', counted)
      expect(counted.old).toBeGreaterThan(0)
      expect(counted.new).toBeGreaterThan(0)
    },
  )

  it('a restore leaves the old store or the new one', { timeout: 240_000 }, async () => {
    let carriedThrough = 0
    const counted = await killFiftyTimes({
      child,
      begin: (round) => ['restore', aStore('restore', round), template('new')],
      look: (round) => {
        const path = storeOf('restore', round)
        if (existsSync(restorePlaces(path).marker)) carriedThrough += 1
        finishRestore(path)
        const outcome = within(openStore(path), wholeStore)
        expect(finishedBackups(path)).toBe(outcome === 'new' ? 1 : 0)
        expect(existsSync(join(dirname(path), 'restoring'))).toBe(false)
        drop(path)
        return outcome
      },
    })

    tell('killed during a restore:', { ...counted, carriedThrough })
    expect(counted.old).toBeGreaterThan(0)
    expect(counted.new).toBeGreaterThan(0)
  })

  it('a migration leaves the old version or the new one, and goes on', { timeout: 240_000 }, async () => {
    const counted = await killFiftyTimes({
      child,
      begin: (round) => ['migration', aStore('migration', round)],
      look: (round) => {
        const path = storeOf('migration', round)
        const outcome = within(new SqliteDatabase(path), versionNow)
        const backups = finishedBackups(path)
        expect(backups).toBeLessThanOrEqual(1)
        if (outcome === 'new') expect(backups).toBe(1)
        expect(within(openStore(path, growingMigrations), versionNow)).toBe('new')
        drop(path)
        return outcome
      },
    })

    tell('killed during a migration:', counted)
    expect(counted.old).toBeGreaterThan(0)
    expect(counted.new).toBeGreaterThan(0)
  })
})

const tell = (what: string, counted: object) => process.stdout.write(`${what} ${JSON.stringify(counted)}\n`)

function versionNow(db: Database): Outcome {
  wholeStore(db)
  const added = db.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'copied%'").pluck().all()
  const phones = db.prepare('SELECT DISTINCT mobile_phone FROM operators').pluck().all()
  if (read(db, 'user_version') === newestVersion(allMigrations)) {
    expect([added, phones]).toEqual([[], ['']])
    return 'old'
  }
  expect(read(db, 'user_version')).toBe(newestVersion(growingMigrations))
  expect([added.length, phones]).toEqual([2, ['1030']])
  return 'new'
}
