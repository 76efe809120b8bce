import { AppError } from '../domain/app-error.js'
import type { FailureCode } from '../../src-preload/contract/result.js'

const codes: [RegExp, FailureCode][] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'store-busy'],
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/, 'store-full'],
  // a value of another type than its column's: nothing that we write, but what a column is computed from may be damaged
  [/^SQLITE_(CORRUPT|NOTADB|CONSTRAINT_DATATYPE)/, 'store-damaged'],
  [/^(SQLITE_(IOERR|CANTOPEN|READONLY|PERM)|EIO$|EROFS$)/, 'store-failing'],
]

/** SQLite's failures that a person can act on, as refusals; anything else comes back as it is. */
export function asStoreError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = codes.find(([pattern]) => pattern.test(code))
  return known ? new AppError(known[1], `${code}: ${(error as Error).message}`) : error
}

/**
 * The same while a store is opened. What this version asks for is no mistake of ours then: tables and columns that are
 * not there were damaged, whatever the pages say. Nor is what the system does with the files.
 */
export function asOpeningError(error: unknown): unknown {
  const known = asStoreError(error)
  if (known instanceof AppError || !(known instanceof Error) || !('code' in known)) return known
  if (known.code === 'SQLITE_ERROR') return new AppError('store-damaged', known.message)
  if ('syscall' in known) return new AppError('store-failing', `${String(known.code)}: ${known.message}`)
  return known
}

export function withStoreErrors<Value>(work: () => Value, asRefusal = asStoreError): Value {
  try {
    return work()
  } catch (error) {
    throw asRefusal(error)
  }
}

/** The same repository, whose every call refuses what SQLite cannot do. */
export function refusing<Repository extends Record<keyof Repository, (...input: never[]) => unknown>>(
  repository: Repository,
): Repository {
  const calls = Object.entries<(...input: never[]) => unknown>(repository).map(([name, call]) => [
    name,
    (...input: never[]) => withStoreErrors(() => call(...input)),
  ])
  return Object.fromEntries(calls) as Repository
}
