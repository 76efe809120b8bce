import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { backupName } from '../../domain/backups/backup-name.js'
import { nextNumber } from '../../domain/backups/backup-rules.js'
import { drop, finish } from '../disk.js'
import { dropSurplus, dropUnfinished, unfinished } from './tidy-folder.js'
import { createBackupPlaces } from './backup-places.js'

/** Copies the whole store into the folder beside it, at once: no window is open yet, and no setting can be read. */
export function backUpBefore(db: Database, newVersion: number) {
  const places = createBackupPlaces(db.name)
  const folder = places.makeUsual()
  dropUnfinished(folder)
  const path = join(folder, backupName(nextNumber(places.list()), Date.now(), `before-version-${newVersion}`))
  try {
    closeSync(openSync(unfinished(path), 'wx', 0o600))
    db.prepare('VACUUM INTO ?').run(unfinished(path))
    refuseUnsound(unfinished(path))
    finish(unfinished(path), path)
  } catch (error) {
    drop(unfinished(path))
    throw error
  }
  dropSurplus(places, folder)
}

function refuseUnsound(path: string) {
  const copy = new SqliteDatabase(path, { readonly: true })
  try {
    const verdict = copy.pragma('integrity_check(1)', { simple: true })
    if (verdict !== 'ok') throw new Error(`the backup ${path} is not sound: ${String(verdict)}`)
  } finally {
    copy.close()
  }
}
