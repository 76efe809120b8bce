import { existsSync, readdirSync } from 'node:fs'
import { capture, hasCommand, run } from './run.mjs'
import { say, Stop } from './say.mjs'

const displayPackages = ['xvfb', 'xauth', 'xclip']
const electronPackages =
  'libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libatk-bridge2.0-0 libcups2 libdrm2 libxtst6 libnotify4 ' +
  'libsecret-1-0 fonts-liberation'
const compilerPackages = ['python3', 'make', 'g++']

export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Makes sure that the system has what Electron needs, and resolves with the libraries' paths. */
export async function prepareLibraries(electron) {
  if (process.platform !== 'linux') return []
  let found = await librariesOf(electron)
  if (found.missing.length > 0) {
    const display = hasDisplay ? [] : displayPackages
    await install(`Electron misses ${found.missing.join(', ')}`, [...display, ...electronPackages.split(' ')])
    found = await librariesOf(electron)
  }
  if (found.missing.length > 0) throw new Stop(`Electron still misses ${found.missing.join(', ')}.`)
  return found.paths
}

/** Makes sure that programs with windows can run unseen, on displays and with clipboards of their own. */
export async function prepareVirtualDisplay() {
  const commands = ['Xvfb', 'xvfb-run', 'xauth', 'xclip']
  const missing = commands.filter((name) => !hasCommand(name))
  if (missing.length > 0) await install(`A display of its own needs ${missing.join(', ')}`, displayPackages)
}

export async function prepareCompiler() {
  const missing = compilerPackages.filter((name) => !hasCommand(name))
  if (missing.length > 0) await install(`Compiling needs ${missing.join(', ')}`, missing)
}

async function librariesOf(electron) {
  const { code, output } = await capture('ldd', [electron])
  if (code !== 0) return { missing: [], paths: [] } // not a glibc system: Electron itself will tell
  const lines = output.split('\n').map((line) => line.trim())
  return {
    missing: lines.filter((line) => line.endsWith('not found')).map((line) => line.split(' ')[0]),
    paths: lines.map((line) => /=> (\/\S+)/.exec(line)?.[1]).filter((path) => path !== undefined),
  }
}

async function install(reason, packages) {
  const names = await knownNames(packages)
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`
  if (!hasCommand('apt-get')) {
    throw new Stop(`${reason}. Install what Debian calls ${names.join(' ')} and run the command again.`)
  }
  if (process.getuid() !== 0)
    throw new Stop(`${reason}. Install it and run the command again:\n\n  sudo ${command}\n`)

  say(`${reason}; installing it: ${command}`)
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  const [program, ...args] = command.split(' ')
  if (hasPackageLists() && (await run(program, args, options)) === 0) return
  await run(program, ['update'], options)
  if ((await run(program, args, options)) !== 0) {
    throw new Stop(
      `That failed. Look at what apt-get says, and run it by hand:\n\n  apt-get update && ${command}\n`,
    )
  }
}

const hasPackageLists = () =>
  existsSync('/var/lib/apt/lists') &&
  readdirSync('/var/lib/apt/lists').some((name) => name.includes('_Packages'))

/** Newer Debian and Ubuntu have only a `t64` package of the sound library, and no single one behind the old name. */
async function knownNames(packages) {
  const sound = 'libasound2'
  if (!packages.includes(sound) || !hasCommand('apt-cache')) return packages
  const { output } = await capture('apt-cache', ['search', '--names-only', `^${sound}t64$`])
  return output ? packages.map((name) => (name === sound ? `${sound}t64` : name)) : packages
}
