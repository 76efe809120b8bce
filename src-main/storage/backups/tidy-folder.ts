import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readBackupName } from '../../domain/backups/backup-name.js'
import { surplus } from '../../domain/backups/backup-rules.js'
import { drop } from '../disk.js'
import type { BackupPlaces } from './backup-places.js'

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
