import type { FailureCode } from '../../src-preload/contract/result.js'
import { AppError } from '../domain/app-error.js'

const problems: [RegExp, FailureCode, string][] = [
  [/^(ENOSPC|EDQUOT)$/, 'store-full', 'disk-full'],
  [/^(ENOENT|ENOTDIR)$/, 'not-allowed', 'folder-gone'],
  [/^(EACCES|EPERM|EROFS)$/, 'not-allowed', 'no-permission'],
  [/^(EISDIR|ERR_FS_EISDIR|EEXIST|ENOTEMPTY)$/, 'not-allowed', 'is-a-folder'],
  [/^(EBUSY|ETXTBSY)$/, 'not-allowed', 'file-in-use'],
  [/^(ENAMETOOLONG|EINVAL)$/, 'not-allowed', 'bad-file-name'],
  [/^(EIO|ENODEV|ENXIO|EFBIG)$/, 'not-allowed', 'device-failed'],
]

/** What the system cannot do with a file that the person chose, as a refusal; anything else comes back as it is. */
export function asFileError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = problems.find(([pattern]) => pattern.test(code))
  return known ? new AppError(known[1], `${code}: ${(error as Error).message}`, { file: known[2] }) : error
}
