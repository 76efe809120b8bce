import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../domain/app-error.js'

export function syncFile(path: string) {
  sync(path, 'r+')
}

/** Makes new, renamed and deleted names in the folder outlive a power cut. */
export function syncFolder(folder: string) {
  if (process.platform !== 'win32') sync(folder, 'r') // Windows knows no folder handles
}

/** Makes a folder for its owner alone, with those above it, and lets their names outlive a power cut. */
export function makeFolder(folder: string) {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made))
}

function sync(path: string, flags: 'r' | 'r+') {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Gives a finished and checked file its name: whoever sees the name sees the whole file, also after a power cut. */
export function finish(unfinished: string, path: string) {
  syncFile(unfinished)
  renameSync(unfinished, path)
  syncFolder(dirname(path))
}

/** A database file with what SQLite keeps beside it. */
export function drop(path: string) {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true })
}

export const bytesOf = (path: string) => (existsSync(path) ? statSync(path).size : 0)

/** The store with its log, which a copy takes in. */
export const bytesWithLog = (path: string) => bytesOf(path) + bytesOf(`${path}-wal`)

const spare = 1024 * 1024

/** Refuses with `store-full` before anything is written, where the disk cannot hold it. */
export function refuseWithoutRoom(folder: string, bytes: number) {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  if (free < bytes + spare)
    throw new AppError('store-full', `${folder} has room for ${free} of ${bytes} bytes`)
}
