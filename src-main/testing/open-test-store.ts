import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { openStore } from '../storage/open-store.js'
import { temporaryFolder } from './temporary-folder.js'

export const storePathIn = (folder: string) => join(folder, 'store', 'operator-desk.db')

/** Closes a connection when the test ends, whether or not the test closed it. */
export function closedAtTheEnd(db: Database) {
  onTestFinished(() => void db.close())
  return db
}

/** The real store in a real file; a new one in a folder of its own where no path is given. */
export function openTestStore(
  path = storePathIn(temporaryFolder()),
  ...migrations: Parameters<typeof openStore> extends [string, ...infer Rest] ? Rest : never
) {
  return closedAtTheEnd(openStore(path, ...migrations))
}
