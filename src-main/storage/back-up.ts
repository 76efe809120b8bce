import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'

/** Copies the whole store into `backups/NAME.db` beside it, on disk and checked before it gets that name. */
export function backUp(db: Database, name: string) {
  const folder = join(dirname(db.name), 'backups')
  const target = join(folder, `${name}.db`)
  const unchecked = `${target}.unchecked`
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  rmSync(unchecked, { force: true })

  db.prepare('VACUUM INTO ?').run(unchecked)
  chmodSync(unchecked, 0o600)
  refuseBroken(unchecked)
  syncToDisk(unchecked)
  renameSync(unchecked, target)
  if (process.platform !== 'win32') syncToDisk(folder, 'r') // Windows knows no folder handles
}

function refuseBroken(path: string) {
  const copy = new SqliteDatabase(path, { readonly: true })
  try {
    const verdict = copy.pragma('integrity_check(1)', { simple: true })
    if (verdict !== 'ok') throw new Error(`the backup ${path} is not sound: ${String(verdict)}`)
  } finally {
    copy.close()
  }
}

function syncToDisk(path: string, flags: 'r' | 'r+' = 'r+') {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
