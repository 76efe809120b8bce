import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../domain/app-error.js'
import { createBackupPlaces } from '../backups/backup-places.js'
import { unfinished } from '../backups/tidy-folder.js'
import { bytesOf, finish, syncFolder } from '../disk.js'
import { patienceMs } from '../pragmas.js'
import { asStoreError } from '../store-errors.js'
import { dropUndecided, restorePlaces } from './restore-places.js'

const decision = z.object({ aside: z.string() })

/** Decides for what was prepared, and carries it through; the store has to be closed. */
export function putInPlace(storePath: string, aside: string) {
  const { store, marker } = restorePlaces(storePath)
  writeFileSync(unfinished(marker), JSON.stringify({ aside }), { mode: 0o600 })
  finish(unfinished(marker), marker)
  syncFolder(store) // the folder of the marker is new too
  finishRestore(storePath)
}

/**
 * Carries a restore through that was decided, from wherever it was interrupted: call it before the store is opened.
 * Each step can be taken twice. Until the rename the store is the old one, from then on the new one.
 */
export function finishRestore(storePath: string) {
  const { store, folder, incoming, marker } = restorePlaces(storePath)
  const decided = existsSync(incoming) ? readDecision(marker) : undefined
  if (decided) {
    keepAside(storePath, decided.aside, marker)
    dropLog(storePath)
    syncFolder(store) // an old log beside the new store would be taken for its own
    renameSync(incoming, storePath)
    syncFolder(store)
  }
  if (existsSync(marker)) {
    rmSync(marker)
    syncFolder(folder)
  }
  dropUndecided(storePath)
}

function readDecision(marker: string) {
  try {
    return decision.parse(JSON.parse(readFileSync(marker, 'utf8')))
  } catch {
    return undefined // none: it gets its name only when it is whole
  }
}

/** The store under a second name, with its logs where it has any. A failure here undoes the decision. */
function keepAside(storePath: string, name: string, marker: string) {
  if (!existsSync(storePath)) return
  const aside = join(createBackupPlaces(storePath).usual, name)
  if (existsSync(aside)) return
  try {
    createBackupPlaces(storePath).makeUsual()
    for (const log of ['-wal', '-journal']) {
      if (bytesOf(`${storePath}${log}`) > 0) linkOrCopy(`${storePath}${log}`, `${aside}${log}`)
    }
    linkOrCopy(storePath, aside) // last: where this name stands, all of it is there
    syncFolder(dirname(aside))
  } catch (error) {
    rmSync(marker)
    rmSync(aside, { force: true }) // or the store, which goes on, would have a second name
    throw error
  }
}

function linkOrCopy(from: string, to: string) {
  if (existsSync(to)) return
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, unfinished(to)) // not every file system knows a second name
    finish(unfinished(to), to)
  }
}

function dropLog(storePath: string) {
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${storePath}${ending}`, { force: true })
}

/**
 * Moves the log into the store; refuses with `store-busy` where anybody else has it open. A damaged one stays as it is,
 * with its log. Close it then.
 */
export function makeWhole(db: Database) {
  db.pragma('busy_timeout = 500')
  try {
    const mode = db.pragma('journal_mode = DELETE', { simple: true })
    if (mode !== 'delete') throw new AppError('store-busy', `${db.name} is open elsewhere`)
  } catch (error) {
    const known = asStoreError(error)
    if (!(known instanceof AppError) || known.code !== 'store-damaged') throw known
  } finally {
    db.pragma(`busy_timeout = ${patienceMs}`)
  }
}
