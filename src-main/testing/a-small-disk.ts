import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { mountDisk, unmountDisk } from './mount-disk.js'
import { temporaryFolder } from './temporary-folder.js'

/** A real file system with room for that many bytes, until the test ends. */
export function aSmallDisk(bytes: number) {
  const folder = join(temporaryFolder(), 'disk')
  mountDisk(folder, bytes)
  onTestFinished(() => void unmountDisk(folder))
  return folder
}
