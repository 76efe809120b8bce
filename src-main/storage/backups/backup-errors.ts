import type { FailureCode } from '../../../src-preload/contract/result.js'
import { AppError } from '../../domain/app-error.js'
import { asStoreError } from '../store-errors.js'

/** What a path names, for the words: a folder for backups, or a file to restore. */
type What = 'folder' | 'file'

const codes: [RegExp, FailureCode, string][] = [
  [/^(ENOENT|ENOTDIR|EEXIST|EIO|ENXIO|ENODEV|ESTALE|SQLITE_IOERR)/, 'not-found', 'gone'],
  [/^(EACCES|EPERM|EROFS|EISDIR|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM)/, 'not-allowed', 'closed'],
]

const ofAFile: Partial<Record<FailureCode, string>> = {
  'store-busy': 'file-busy',
  'store-damaged': 'file-damaged',
  'store-foreign': 'file-foreign',
  'store-too-new': 'file-too-new',
}

/** What the file system or SQLite cannot do with that folder or file, as a refusal that names it. */
export function asBackupError(error: unknown, what: What): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const found = error instanceof AppError ? undefined : codes.find(([pattern]) => pattern.test(code))
  if (found)
    return new AppError(found[1], `${code}: ${(error as Error).message}`, { [what]: `${what}-${found[2]}` })
  const known = asStoreError(error)
  return known instanceof AppError && !known.fields && what === 'file' ? withField(known) : known
}

function withField({ code, message }: AppError) {
  const field = ofAFile[code]
  return new AppError(code, message, field ? { file: field } : undefined)
}

export function withBackupErrors<Value>(what: What, work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw asBackupError(error, what)
  }
}

export const withBackupErrorsLater = async <Value>(
  what: What,
  work: () => Promise<Value>,
): Promise<Value> => {
  try {
    return await work()
  } catch (error) {
    throw asBackupError(error, what)
  }
}
