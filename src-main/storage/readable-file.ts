import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { AppError } from '../domain/app-error.js'
import type { OpenToRead } from '../domain/needs.js'
import { withBackupErrors } from './backups/backup-errors.js'

/** A pipe or a device never ends, or waits for ever. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Opens a file that the person chose; refuses what is none, with the field `file`, as all its calls do. */
export const openToRead: OpenToRead = (path) =>
  withBackupErrors('file', () => {
    const file = openSync(path, flags)
    const about = fstatSync(file)
    if (!about.isFile()) {
      closeSync(file)
      throw new AppError('not-allowed', `${path} is no file`, { file: 'not-a-file' })
    }
    return {
      bytes: about.size,
      read: (into) => withBackupErrors('file', () => readSync(file, into)),
      close: () => closeSync(file),
    }
  })
