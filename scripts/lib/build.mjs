import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inModules, inRoot, root } from './places.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'

const stampFile = inRoot('out', 'built-from.txt')
const outputs = [
  'main/index.cjs',
  'main/heavy-thread.cjs',
  'preload/preload.cjs',
  'renderer/index.html',
  'bundled/renderer.json',
]
const settings = ['electron.vite.config.ts', 'packaging/note-bundled.ts', 'package.json', 'package-lock.json']

export const electronVite = inModules('electron-vite/bin/electron-vite.js')

/** Builds the application into `out` and notes what it was built from; resolves with the exit code. */
export async function build(args = []) {
  const sources = hashOfSources() // taken first: an edit during the build must count as newer than it
  forgetBuild()
  const code = await run(process.execPath, [electronVite, 'build', ...args])
  if (code !== 0) return code
  mkdirSync(inRoot('out'), { recursive: true })
  writeFileSync(stampFile, sources)
  return 0
}

/** Builds only when a source has changed since the last build. */
export async function buildWhenStale() {
  if (isBuilt()) return 0
  say('Building, since the sources have changed')
  return build()
}

/** Makes the next start build again, because something else is going to write into `out`. */
export const forgetBuild = () => rmSync(stampFile, { force: true })

function isBuilt() {
  const files = [stampFile, ...outputs.map((file) => inRoot('out', file))]
  return files.every((file) => existsSync(file)) && readFileSync(stampFile, 'utf8') === hashOfSources()
}

function hashOfSources() {
  const folders = readdirSync(root).filter((name) => name.startsWith('src-'))
  const files = [...settings, ...folders.flatMap(filesIn)].filter((file) => existsSync(inRoot(file)))
  const hash = createHash('sha256')
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0')
  return hash.digest('hex')
}

function filesIn(folder) {
  const entries = readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(folder, inFolder(entry, folder), entry.name))
}

const inFolder = (entry, folder) => (entry.parentPath ?? entry.path).slice(inRoot(folder).length)
