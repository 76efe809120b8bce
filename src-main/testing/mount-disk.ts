import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const run = (command: string, ...args: string[]) => spawnSync(command, args).status === 0

/** Only root may have a disk of that size, on Linux, and not in every container. */
export function canHaveDisks() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'operator-desk-test-'))
  const can = run('mount', '-t', 'tmpfs', 'tmpfs', folder) && run('umount', folder)
  rmSync(folder, { recursive: true })
  return can
}

/** A real file system with room for that many bytes, in a new folder of that name. */
export function mountDisk(folder: string, bytes: number) {
  mkdirSync(folder)
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder)) throw new Error('no disk')
}

export const unmountDisk = (folder: string) => run('umount', '-l', folder)
export const makeReadOnly = (disk: string) => run('mount', '-o', 'remount,ro', disk)
