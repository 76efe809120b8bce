import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { AppError } from '../domain/app-error.js'

/** "OpDk": marks a SQLite file as a store of Operator Desk (SQLite's `application_id`). */
export const applicationId = 0x4f70446b

const magic = 'SQLite format 3\0'
const headerBytes = 100

/**
 * Refuses what this version must not open, from the file's first 100 bytes alone: SQLite is not even asked,
 * so a refused file is not touched (https://www.sqlite.org/fileformat.html, "The Database Header").
 */
export function refuseByHeader(path: string, newestVersion: number) {
  const { header, size } = readHeader(path)
  if (header.length < headerBytes) throw new AppError('store-damaged', `${path} ends after ${size} bytes`)
  if (header.toString('latin1', 0, magic.length) !== magic) throw foreign(path)
  if (header.readUInt32BE(68) !== applicationId) throw foreign(path)
  const version = header.readUInt32BE(60)
  if (version > newestVersion) throw new AppError('store-too-new', `${path} has version ${version}`)
  if (size < promisedSize(header) && !hasWriteAheadLog(path)) {
    throw new AppError('store-damaged', `${path} is cut off after ${size} bytes`)
  }
}

function readHeader(path: string) {
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(headerBytes)
    const read = readSync(file, header, 0, headerBytes, 0)
    return { header: header.subarray(0, read), size: fstatSync(file).size }
  } finally {
    closeSync(file)
  }
}

function promisedSize(header: Buffer) {
  const pageSize = header.readUInt16BE(16)
  return (pageSize === 1 ? 65_536 : pageSize) * header.readUInt32BE(28)
}

/** After a crash the newest pages may be here and not yet in the store itself. */
export const hasWriteAheadLog = (path: string) =>
  existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0

const foreign = (path: string) => new AppError('store-foreign', `${path} is no store of Operator Desk`)
