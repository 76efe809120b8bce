import { existsSync, mkdirSync } from 'node:fs'
import { AppError } from '../../domain/app-error.js'
import { backupName } from '../../domain/backups/backup-name.js'
import { nextNumber } from '../../domain/backups/backup-rules.js'
import type { RestoreFiles } from '../../domain/restore/restore-files.js'
import { createBackupPlaces } from '../backups/backup-places.js'
import { copyStore } from '../backups/store-thread.js'
import { bytesWithLog, refuseWithoutRoom, syncFile, syncFolder } from '../disk.js'
import { withBackupErrors, withBackupErrorsLater } from '../backups/backup-errors.js'
import { openCopy } from '../open-store.js'
import { createRepositories, type Repositories } from '../repositories.js'
import { inspectBackup, markOf } from './inspect-backup.js'
import { putInPlace } from './put-in-place.js'
import { dropUndecided, restorePlaces } from './restore-places.js'
import { withReadable } from './with-readable.js'

export function createRestoreFiles(storePath: string): RestoreFiles {
  const places = createBackupPlaces(storePath)
  const { store, folder, incoming } = restorePlaces(storePath)

  const prepare: RestoreFiles['prepare'] = (path, step, write) =>
    withBackupErrorsLater('file', async () => {
      dropUndecided(storePath)
      refuseWithoutRoom(store, 2 * bytesWithLog(path)) // once more, for what a newer version rewrites
      mkdirSync(folder, { mode: 0o700 })
      await withReadable(path, storePath, (source) => copyStore({ source, target: incoming }, step))
      bringUp(incoming, write)
      syncFile(incoming)
      syncFolder(folder)
    })

  function put(at: number) {
    const name = backupName(nextNumber(places.list()), at, 'replaced')
    withBackupErrors('folder', () => putInPlace(storePath, name))
  }

  return {
    candidates: () => places.list().filter(({ kind }) => kind !== 'replaced'),
    find: (id) => places.list().find((backup) => backup.id === id)?.path,
    inspect: (path) => withBackupErrorsLater('file', () => inspectBackup(path, storePath)),
    mark: (path) => withBackupErrors('file', () => markOf(path)),
    prepare,
    put,
    drop: () => dropUndecided(storePath),
  }
}

/** Every statement of ours is prepared on it, so that a store which lacks a table never comes into place. */
function bringUp(path: string, write: (records: Repositories) => void) {
  const db = openCopy(path)
  try {
    write(repositoriesOf(db))
  } finally {
    db.close()
  }
  if (existsSync(`${path}-wal`)) throw new Error(`${path} keeps a log after it was closed`)
}

function repositoriesOf(db: ReturnType<typeof openCopy>) {
  try {
    return createRepositories(db)
  } catch (error) {
    throw new AppError('store-foreign', `${db.name}: ${String(error)}`)
  }
}
