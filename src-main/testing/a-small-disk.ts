import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporary-folder.js'

const run = (command: string, ...args: string[]) => spawnSync(command, args).status === 0

/** Only root may have a disk of that size, on Linux, and not in every container. */
export function canHaveDisks() {
  const folder = '/tmp/operator-desk-test-disk'
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  mkdirSync(folder, { recursive: true })
  return run('mount', '-t', 'tmpfs', 'tmpfs', folder) && run('umount', folder)
}

/** A real file system with room for that many bytes. */
export function aSmallDisk(bytes: number) {
  const folder = join(temporaryFolder(), 'disk')
  mkdirSync(folder)
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder)) throw new Error('no disk')
  onTestFinished(() => void run('umount', '-l', folder))
  return folder
}

export const makeReadOnly = (disk: string) => run('mount', '-o', 'remount,ro', disk)
