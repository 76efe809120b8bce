import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { AppError } from '../domain/app-error.js'
import { makeFolder } from './disk.js'
import { migrate, newestVersion } from './migrate.js'
import { allMigrations } from './migrations/all.js'
import type { Migration } from './migrations/migration.js'
import { setPragmas } from './pragmas.js'
import { asOpeningError, withStoreErrors } from './store-errors.js'
import { applicationId, hasWriteAheadLog, refuseByHeader } from './store-header.js'

/** Checking every page costs a millisecond per some 4 MB; larger stores are checked after a crash only. */
const alwaysCheckedBytes = 16 * 1024 * 1024

/** Of pages, in KiB: else the memory of the application grows with what was ever read. Heavy jobs write with more. */
const cacheOfApplication = 4096

/**
 * Opens the store at `path`, or makes a new one, and brings it to the newest version.
 * Refuses with `store-foreign`, `store-too-new` or `store-damaged` and leaves such a file as it was.
 */
export function openStore(path: string, migrations: readonly Migration[] = allMigrations): Database {
  return withStoreErrors(() => {
    makeFolder(dirname(path))
    chmodSync(dirname(path), 0o700) // it may be of before
    if (isNew(path)) createEmpty(path)
    else refuseUnfit(path, newestVersion(migrations))
    const db = openMigrated(path, (opened) => migrate(opened, migrations))
    db.pragma(`cache_size = -${cacheOfApplication}`)
    return db
  }, asOpeningError)
}

/** Opens a copy that can be made again, and so needs no backup before it is brought to the newest version. */
export function openCopy(path: string): Database {
  return withStoreErrors(() => {
    refuseUnfit(path, newestVersion(allMigrations))
    return openMigrated(path, (db) => migrate(db, allMigrations, false))
  }, asOpeningError)
}

/** In KiB. What a heavy job has changed stays in memory up to here, instead of going to the log again and again. */
const cacheOfJobs = 131_072

/** Another connection to a store that is open already, for work on many rows. */
export function openBeside(path: string): Database {
  return withStoreErrors(() => {
    const db = openMigrated(path, () => undefined)
    db.pragma(`cache_size = -${cacheOfJobs}`)
    return db
  })
}

/** An empty file is what a crash leaves between creating the store and writing its first page. */
const isNew = (path: string) => !existsSync(path) || statSync(path).size === 0

function createEmpty(path: string) {
  closeSync(openSync(path, 'a', 0o600))
  const db = new SqliteDatabase(path)
  try {
    db.pragma(`application_id = ${applicationId}`) // before WAL, so that the first page on disk says whose it is
  } finally {
    db.close()
  }
}

function refuseUnfit(path: string, newest: number) {
  refuseByHeader(path, newest)
  const crashed = hasWriteAheadLog(path)
  if (crashed || statSync(path).size <= alwaysCheckedBytes) refuseByContent(path, newest)
}

/** Only reads, and sees what a log left by a crash adds to the file: its version may be newer than the header's. */
function refuseByContent(path: string, newest: number) {
  const db = new SqliteDatabase(path, { readonly: !existsSync(`${path}-journal`) }) // one left by a crash is undone first
  try {
    const version = db.pragma('user_version', { simple: true }) as number
    if (version > newest) throw new AppError('store-too-new', `${path} has version ${version}`)
    const verdict = db.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw new AppError('store-damaged', `${path}: ${String(verdict)}`)
  } finally {
    db.close()
  }
}

function openMigrated(path: string, bringUp: (db: Database) => void) {
  const db = new SqliteDatabase(path)
  try {
    chmodSync(path, 0o600)
    setPragmas(db)
    bringUp(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
