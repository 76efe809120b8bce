import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { place } from './lib/cache.mjs'
import { electronFile, prepareElectron } from './lib/electron.mjs'
import { prepareLibraries } from './lib/libraries.mjs'
import { prepareNativeModules } from './lib/native.mjs'
import { inModules, inRoot, versionOf } from './lib/places.mjs'
import { duration, finish, say, Stop } from './lib/say.mjs'

const stampFile = inModules('.operator-desk.json')

/** Makes a fresh `node_modules` able to run the application, and resolves with the Electron executable. */
export async function prepare() {
  const electron = electronFile()
  if (electron && isPrepared(electron)) return electron

  const started = Date.now()
  requirePackages()
  await prepareElectron()
  const prepared = electronFile()
  const libraries = await prepareLibraries(prepared)
  const compiled = await prepareNativeModules(prepared)
  const stamp = { of: fingerprint(), files: [prepared, ...compiled, ...libraries] }
  await place(stampFile, (target) => writeFileSync(target, JSON.stringify(stamp, undefined, 2)))
  say(`Electron and the native modules are ready (${duration(Date.now() - started)}).`)
  return prepared
}

/** All that was found last time is still there: nothing that needs a process has to be asked again. */
function isPrepared(electron) {
  if (!existsSync(stampFile)) return false
  const { of, files } = JSON.parse(readFileSync(stampFile, 'utf8'))
  return of === fingerprint() && files[0] === electron && files.every((file) => existsSync(file))
}

function fingerprint() {
  const versions = ['electron', 'better-sqlite3', 'argon2'].map((name) => `${name} ${versionOf(name)}`)
  const folder = inRoot('scripts/default-app')
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name)))
  return [...versions, process.platform, process.arch, hash.digest('hex').slice(0, 12)].join(', ')
}

function requirePackages() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`)
  }
  const missing = ['electron', 'better-sqlite3', 'argon2', 'node-gyp'].filter((name) => !versionOf(name))
  if (missing.length > 0) throw new Stop(`Not installed: ${missing.join(', ')}. Run "npm ci" first.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await finish(async () => void (await prepare()))
}
