import { type Stats, statSync } from 'node:fs'
import { activityAction } from '../../../src-preload/contract/activity.js'
import { AppError } from '../../domain/app-error.js'
import type { Inspected } from '../../domain/restore/restore-files.js'
import { type Looked, lookInto } from '../backups/store-thread.js'
import { bytesWithLog } from '../disk.js'
import { newestVersion } from '../migrate.js'
import { allMigrations } from '../migrations/all.js'
import { whoCanSignIn } from '../sign-in-repository.js'
import { refuseByHeader } from '../store-header.js'
import { withReadable } from './with-readable.js'

const counts = `
  SELECT
    (SELECT count(*) FROM operators) AS operators,
    (SELECT count(*) FROM operator_groups) AS groups,
    (SELECT count(*) FROM api_accounts) AS apiUsers,
    (SELECT count(*) FROM operators WHERE ${whoCanSignIn}) AS administrators`

const queries = {
  counts: { since: 10, sql: counts },
  lastActivity: { since: 20, sql: 'SELECT at, action FROM activity ORDER BY seq DESC LIMIT 1' },
}

type Counted = Pick<Inspected['inside'], 'operators' | 'groups' | 'apiUsers' | 'administrators'>

/** What is inside a file that may be a backup of the store; refuses what this version cannot restore. */
export async function inspectBackup(path: string, storePath: string): Promise<Inspected> {
  const newest = newestVersion(allMigrations)
  const file = statSync(path)
  refuseNoFile(path, file)
  refuseStore(path, file, storePath)
  refuseByHeader(path, newest)
  const { version, rows } = await look(path, storePath)
  if (version > newest) throw new AppError('store-too-new', `${path} has version ${version}`)
  const inside = {
    path,
    changedAt: Math.max(0, Math.round(file.mtimeMs)),
    bytes: bytesWithLog(path),
    version,
    older: version < newest,
    ...(rows['counts'] as Counted),
    lastActivity: lastActivityIn(rows),
  }
  return { inside, mark: markOf(path) }
}

/** Opening a pipe or a device would wait for ever. */
function refuseNoFile(path: string, file: Stats) {
  if (!file.isFile()) throw new AppError('store-foreign', `${path} is no file`)
}

/** Also by another name: closing a file that SQLite has open would take its locks away. */
function refuseStore(path: string, { ino, dev }: Stats, storePath: string) {
  const store = statSync(storePath, { throwIfNoEntry: false })
  if (store?.ino === ino && store.dev === dev) {
    throw new AppError('invalid', `${path} is the store itself`, { file: 'file-is-the-store' })
  }
}

async function look(path: string, storePath: string) {
  try {
    return await withReadable(path, storePath, (source) => lookInto(source, queries))
  } catch (error) {
    const lacksTables = error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR'
    throw lacksTables ? new AppError('store-foreign', `${path}: ${error.message}`) : error
  }
}

function lastActivityIn({ lastActivity }: Looked['rows']) {
  const row = lastActivity as { at: number; action: string } | undefined
  const known = activityAction.safeParse(row?.action)
  return row ? { at: row.at, action: known.success ? known.data : null } : null
}

/** Another one where the file is not the one of before any more. */
export function markOf(path: string) {
  const { ino, size, mtimeMs } = statSync(path)
  return [ino, size, mtimeMs, bytesWithLog(path)].join()
}
