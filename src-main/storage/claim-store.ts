import { chmodSync, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { AppError } from '../domain/app-error.js'
import { makeFolder } from './disk.js'
import { asOpeningError, withStoreErrors } from './store-errors.js'

/**
 * Keeps every other application away from the store at `path`, by whatever folder it comes, until the claim is given
 * back or this process ends, however it ends. Refuses with `store-busy` where another one has claimed it.
 */
export function claimStore(path: string): () => void {
  return withStoreErrors(() => {
    makeFolder(dirname(path))
    const lock = new SqliteDatabase(`${path}-claim`, { timeout: 0 })
    try {
      chmodSync(lock.name, 0o600)
      lock.pragma('journal_mode = MEMORY') // no file of its own: nothing is written
      lock.exec('BEGIN EXCLUSIVE') // the system gives it back with the process
    } catch (error) {
      lock.close()
      throw error
    }
    return () => lock.close()
  }, asOpeningError)
}

/**
 * Under a second name SQLite looks for the log beside that name: what was saved last is missing there, and two that
 * write under two names destroy the store.
 */
export function refuseSecondName(path: string) {
  if (existsSync(path) && statSync(path).nlink > 1) {
    throw new AppError('store-linked', `${path} has a second name, a hard link`)
  }
}
