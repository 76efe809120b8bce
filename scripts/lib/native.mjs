import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cached, keep, place, sweep, temporaryIn } from './cache.mjs'
import { prepareCompiler } from './libraries.mjs'
import { inModules, load, versionOf } from './places.mjs'
import { capture, npm, tail } from './run.mjs'
import { during, say, Stop } from './say.mjs'

const database = 'better-sqlite3'
const binary = inModules(database, 'build', 'Release', 'better_sqlite3.node')
const workshop = inModules('.operator-desk')

const probes = {
  [database]: `new (require('${database}'))(':memory:').prepare('SELECT 1').get()`,
  argon2: `require('argon2').hash('x', { memoryCost: 1024, timeCost: 2 }).catch(() => process.exit(1))`,
}

/** Makes sure that Electron can load the native modules; resolves with the compiled files. */
export async function prepareNativeModules(electron) {
  if (await works(electron, 'argon2')) {
    if (!(await works(electron, database))) await provideDatabase(electron)
    return existsSync(binary) ? [binary] : []
  }
  throw new Stop(
    'argon2 does not load in Electron. Run "npm rebuild argon2 --build-from-source --ignore-scripts=false", then try again.',
  )
}

/** Tries a module in a process of its own, since a binary that does not fit ends the process without a word. */
async function works(electron, name) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { code } = await capture(electron, ['-e', probes[name]], { env })
  return code === 0
}

async function provideDatabase(electron) {
  const name = await cacheName(electron)
  if (existsSync(cached(name))) {
    say(`Placing the compiled ${database} from ${cached(name)}`)
    await placeBinary(cached(name))
    if (await works(electron, database)) return
  }
  await prepareCompiler()
  await keep(name, compile)
  await placeBinary(cached(name))
  if (!(await works(electron, database))) {
    throw new Stop(
      `${database} was compiled and still does not load in Electron. Remove ${cached(name)} and try again.`,
    )
  }
}

async function cacheName(electron) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { output } = await capture(electron, ['-p', 'process.versions.electron'], { env })
  const runtime = process.report.getReport().header.glibcVersionRuntime ?? 'other'
  const parts = [
    database,
    versionOf(database),
    `electron-${output}`,
    process.platform,
    process.arch,
    `libc-${runtime}`,
  ]
  return `${parts.join('-')}.node`
}

async function placeBinary(source) {
  mkdirSync(join(binary, '..'), { recursive: true })
  await place(binary, (target) => copyFileSync(source, target))
}

/**
 * Compiles in a copy inside node_modules, where its own imports resolve and a killed run leaves nothing behind that
 * would be loaded. The flags keep it to functions that Node 20 has, while the sources ask for Node-API 10.
 */
async function compile(target) {
  mkdirSync(workshop, { recursive: true })
  sweep(workshop)
  const folder = temporaryIn(workshop)
  try {
    const unwanted = ['build', 'prebuilds', 'node_modules'].map((name) => inModules(database, name))
    cpSync(inModules(database), folder, { recursive: true, filter: (path) => !unwanted.includes(path) })
    const work = () => compileIn(folder)
    const result = await during(`Compiling ${database} for this Electron, which takes about a minute`, work)
    if (result.code !== 0)
      throw new Stop(`The compiler failed:\n${tail(result.output, 25)}\n${adviceOnCompiler}`)
    copyFileSync(join(folder, 'build/Release/better_sqlite3.node'), target)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compileIn(folder) {
  const CXXFLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'
  const options = { cwd: folder, env: { ...process.env, CXXFLAGS } }
  const args = [load.resolve('node-gyp/bin/node-gyp.js'), 'rebuild', '--release', '--force_build=1']
  const configured = await configuredHeaders()
  const build = (headers) =>
    capture(process.execPath, headers ? [...args, `--nodedir=${headers}`] : args, options)
  const result = await build(configured)
  const local = configured ? undefined : localHeaders()
  return result.code !== 0 && local ? build(local) : result
}

async function configuredHeaders() {
  if (process.env.npm_config_nodedir) return process.env.npm_config_nodedir
  const [command, ...first] = npm()
  const { output } = await capture(command, [...first, 'config', 'get', 'nodedir', '--loglevel=silent'])
  const value = output.split('\n').at(-1)
  return value && value !== 'undefined' && value !== 'null' ? value : undefined
}

/** Node's headers beside the running Node or of the system, for when they cannot be downloaded. */
function localHeaders() {
  const places = [join(process.execPath, '..', '..'), '/usr', '/usr/local']
  return places.find((place) => existsSync(join(place, 'include/node/common.gypi')))
}

const adviceOnCompiler =
  "Node's headers may be missing: see that the network reaches nodejs.org, or name their place with " +
  '"npm config set nodedir <folder>", and run the command again.'
