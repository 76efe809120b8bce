import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import type { BackupId } from '../../../src-preload/contract/backups.js'
import type { FoundBackup } from '../../domain/backups/backup-files.js'
import { readBackupName } from '../../domain/backups/backup-name.js'
import { newestFirst } from '../../domain/backups/backup-rules.js'
import { finish, makeFolder } from '../disk.js'
import { withBackupErrors } from './backup-errors.js'

const choice = z.object({ folder: z.string() })

/**
 * Where the backups of a store lie. A folder that was chosen is noted in a file beside the store and not in it: it
 * belongs to this machine, and has to be known where the store cannot be read.
 */
export function createBackupPlaces(storePath: string) {
  const usual = join(dirname(storePath), 'backups')
  const note = join(dirname(storePath), 'backups-folder.json')

  function chosen() {
    try {
      return choice.parse(JSON.parse(readFileSync(note, 'utf8'))).folder
    } catch {
      return undefined // none chosen, or unreadable: the usual one serves
    }
  }

  function choose(folder: string | undefined) {
    if (folder === undefined || resolve(folder) === usual) return rmSync(note, { force: true })
    withBackupErrors('folder', () => {
      const trial = join(folder, `.operator-desk-${process.pid}`)
      writeFileSync(trial, '', { mode: 0o600 }) // rights alone do not tell: a disk may be read-only or full
      rmSync(trial)
    })
    writeFileSync(`${note}.new`, JSON.stringify({ folder: resolve(folder) }), { mode: 0o600 })
    finish(`${note}.new`, note)
  }

  /** Only the usual folder is made by us: a chosen one may be a disk that is not there. */
  function makeUsual() {
    makeFolder(usual)
    return usual
  }

  /** Those of the chosen folder and of the usual one, newest first. */
  function list(): FoundBackup[] {
    const other = chosen()
    return [...foundIn(usual, 'usual'), ...(other ? foundIn(other, 'chosen') : [])].sort(newestFirst)
  }

  return {
    usual,
    folder: () => chosen() ?? usual,
    isUsual: () => chosen() === undefined,
    choose,
    makeUsual,
    list,
  }
}

function foundIn(folder: string, place: 'usual' | 'chosen'): FoundBackup[] {
  return namesIn(folder).flatMap((name) => {
    const named = readBackupName(name)
    const path = join(folder, name)
    const file = statSync(path, { throwIfNoEntry: false })
    if (!named || !file?.isFile()) return []
    return [{ ...named, id: `${place}:${name}` as BackupId, name, path, bytes: file.size }]
  })
}

function namesIn(folder: string) {
  try {
    return readdirSync(folder)
  } catch {
    return [] // not made yet, or vanished: what is not there cannot be listed
  }
}

export type BackupPlaces = ReturnType<typeof createBackupPlaces>
