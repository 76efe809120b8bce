import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from './places.mjs'
import { Interrupted } from './say.mjs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a command to its end and resolves with its exit code. A signal sent to us goes to the command, and then
 * `Interrupted` is thrown. With `group` the signal reaches all that the command has started.
 */
export function run(command, args, { group = false, ...options } = {}) {
  const detached = group && process.platform !== 'win32'
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', detached, ...options })
  return exitOf(child, detached)
}

/** Like `run`, silently; resolves with the exit code and everything the command has said. */
export async function capture(command, args, options = {}) {
  const detached = process.platform !== 'win32'
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached, ...options })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text))
  }
  const code = await exitOf(child, detached)
  return { code, output: output.trim() }
}

function exitOf(child, group) {
  let interrupted = false
  function pass(signal) {
    interrupted = true
    // A terminal has already sent Ctrl-C to the child too, and a second one makes Electron drop everything.
    if (signal === 'SIGINT' && process.stdin.isTTY && !group) return
    try {
      process.kill(group ? -child.pid : child.pid, signal)
    } catch (error) {
      if (error.code !== 'ESRCH') throw error // it has just ended by itself
    }
  }
  for (const signal of signals) process.on(signal, pass)
  const watch = watchNpm(() => pass('SIGTERM'))
  return new Promise((resolve, reject) => {
    const end = (code) => {
      for (const signal of signals) process.off(signal, pass)
      clearInterval(watch)
      if (interrupted) reject(new Interrupted(code))
      else resolve(code)
    }
    child.on('error', () => end(127))
    child.on('close', (code, signal) => end(code ?? 128 + constants.signals[signal]))
  })
}

/** A signal to npm ends only the shell between npm and us, so we have to see by ourselves that it is gone. */
function watchNpm(onGone) {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return undefined
  return setInterval(() => process.ppid !== parent && onGone(), 1000)
}

/** The last lines of an output, for an error message. */
export const tail = (output, lines = 12) => output.split('\n').slice(-lines).join('\n')

/** True when a command of that name is on the PATH. */
export function hasCommand(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, name)))
}

/** Command and first arguments that start npm itself, whichever way we were started. */
export function npm() {
  const script = process.env.npm_execpath
  return script?.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm']
}
