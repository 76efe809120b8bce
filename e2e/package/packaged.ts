import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import { constants, cpSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { newProfile } from '../support/desk.js'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
export const isRoot = process.getuid?.() === 0

/** The folder that `npm run package` has made. */
export const packagedFolder = join(root, 'dist/linux-unpacked')
export const binaryIn = (folder: string) => join(folder, 'operator-desk')
export const archiveIn = (folder: string) => join(folder, 'resources/app.asar')

/** A copy that a test may change. */
export function copyPackaged() {
  const folder = newProfile()
  cpSync(packagedFolder, folder, { recursive: true, mode: constants.COPYFILE_FICLONE })
  return folder
}

/** Lets debuggers and test drivers into a copy, and changes nothing else. */
export const letInspectorIn = (folder: string) =>
  flip(folder, FuseV1Options.EnableNodeCliInspectArguments, true)

/** Lets a copy load its code from elsewhere than its archive. */
export const letAnyCodeIn = (folder: string) => flip(folder, FuseV1Options.OnlyLoadAppFromAsar, false)

const flip = (folder: string, fuse: number, on: boolean) =>
  flipFuses(binaryIn(folder), { version: FuseVersion.V1, [fuse]: on })

/** How many bytes of two files differ. */
export function differingBytes(one: string, other: string) {
  const [first, second] = [readFileSync(one), readFileSync(other)]
  if (first.length !== second.length) return Infinity
  return first.reduce((count, byte, at) => (byte === second[at] ? count : count + 1), 0)
}

export interface Started {
  child: ChildProcess
  /** Everything that it has said on standard output and error. */
  said: () => string
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>
}

/** Starts a program from outside, as a person would. */
export function startFrom(binary: string, args: string[], options: SpawnOptions = {}): Started {
  const child = spawn(binary, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => (text += part))
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
  return { child, said: () => text, ended }
}

/** Ends it with all that it has started. */
export async function kill({ child, ended }: Started) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  process.kill(-child.pid, 'SIGKILL')
  await ended
}
