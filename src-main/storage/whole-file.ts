import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../domain/app-error.js'
import type { CreateFile } from '../domain/needs.js'
import { asFileError } from './file-errors.js'

/** Writes files anywhere but into the folder of the store, whose own files must not be replaced. */
export const createWholeFiles =
  (storeFolder: string): CreateFile =>
  async (path) => {
    const part = `${path}.part`
    const file = await refusing(() => {
      refuseWithin(storeFolder, path)
      rmSync(part, { force: true }) // from a run that was killed
      return open(part, 'wx', 0o600)
    })
    let present: string | undefined = part

    return {
      write: (text) => refusing(() => file.writeFile(text)),
      finish: () =>
        refusing(async () => {
          await file.sync()
          await file.close()
        }),
      place: () =>
        refusingNow(() => {
          renameSync(part, path)
          present = path
          syncFolder(dirname(path))
        }),
      keep: () => void (present = undefined),
      drop() {
        void file.close().catch(() => undefined) // it may be closed already
        if (present) rmSync(present, { force: true })
      },
    }
  }

function refuseWithin(folder: string, path: string) {
  if (realpathSync(dirname(path)) !== realpathSync(folder)) return
  throw new AppError('not-allowed', 'that is the folder of the store', { file: 'store-folder' })
}

/** Windows knows no folder handles. */
function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

async function refusing<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    throw asFileError(error)
  }
}

function refusingNow(work: () => void) {
  try {
    work()
  } catch (error) {
    throw asFileError(error)
  }
}
