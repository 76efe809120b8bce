import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupFiles, FoundBackup } from '../../domain/backups/backup-files.js'
import { backupName, readBackupName } from '../../domain/backups/backup-name.js'
import { nextNumber, surplus } from '../../domain/backups/backup-rules.js'
import { bytesWithLog, drop, finish, refuseWithoutRoom } from '../disk.js'
import { withBackupErrorsLater } from './backup-errors.js'
import { type BackupPlaces, createBackupPlaces } from './backup-places.js'
import { copyStore } from './store-thread.js'

export function createBackupFiles(storePath: string): BackupFiles {
  const places = createBackupPlaces(storePath)

  const make: BackupFiles['make'] = (label, at, step) =>
    withBackupErrorsLater('folder', async () => {
      const folder = places.isUsual() ? places.makeUsual() : places.folder()
      dropUnfinished(folder)
      refuseWithoutRoom(folder, bytesWithLog(storePath))
      const path = join(folder, backupName(nextNumber(places.list()), at, label))
      await copyStore({ source: storePath, target: unfinished(path) }, step)
      finish(unfinished(path), path)
      dropSurplus(places, folder)
      return places.list().find((backup) => backup.path === path) as FoundBackup
    })

  const { folder, isUsual, choose, list } = places
  return { folder, isUsual, choose, list, make }
}

const ending = '.unfinished'
export const unfinished = (path: string) => `${path}${ending}`

/** What a kill has left of a backup: never under a backup's own name. */
export function dropUnfinished(folder: string) {
  const left = readdirSync(folder).filter(
    (name) => readBackupName(name.split(ending)[0] ?? '') && name.includes(ending),
  )
  for (const name of left) drop(join(folder, name))
}

export function dropSurplus(places: BackupPlaces, folder: string) {
  const present = places.list().filter(({ path, name }) => path === join(folder, name))
  for (const { path } of surplus(present)) drop(path)
}
