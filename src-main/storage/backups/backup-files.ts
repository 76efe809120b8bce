import { join } from 'node:path'
import type { BackupFiles, FoundBackup } from '../../domain/backups/backup-files.js'
import { backupName } from '../../domain/backups/backup-name.js'
import { nextNumber } from '../../domain/backups/backup-rules.js'
import { bytesWithLog, finish, refuseWithoutRoom } from '../disk.js'
import { withBackupErrorsLater } from './backup-errors.js'
import { createBackupPlaces } from './backup-places.js'
import { copyStore } from './store-thread.js'
import { dropSurplus, dropUnfinished, unfinished } from './tidy-folder.js'

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
