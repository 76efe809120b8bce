import { closeSync, constants, existsSync, openSync, readSync, rmSync } from 'node:fs'
import { copyFile, mkdtemp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bytesWithLog, refuseWithoutRoom } from '../disk.js'

export const lookingFolder = 'looking-'

/**
 * Lets SQLite read a file and leaves nothing beside it. A store with a write-ahead log that no program has open, a
 * raw copy for one, would get new files there, or could not be read in a folder that is read-only: it is copied first.
 */
export async function withReadable<Value>(
  path: string,
  storePath: string,
  read: (source: string) => Promise<Value>,
): Promise<Value> {
  if (!logs(path) || existsSync(`${path}-shm`)) return read(path)
  refuseWithoutRoom(dirname(storePath), bytesWithLog(path))
  const folder = await mkdtemp(join(dirname(storePath), lookingFolder))
  try {
    const copy = join(folder, 'copy.db')
    await copyFile(path, copy, constants.COPYFILE_FICLONE)
    if (existsSync(`${path}-wal`)) await copyFile(`${path}-wal`, `${copy}-wal`)
    return await read(copy)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The byte of the header that tells how the file is read: 2 with a write-ahead log. */
function logs(path: string) {
  const file = openSync(path, 'r')
  try {
    const byte = Buffer.alloc(1)
    readSync(file, byte, 0, 1, 19)
    return byte[0] === 2
  } finally {
    closeSync(file)
  }
}
