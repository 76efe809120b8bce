import { execFile } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const patience = { timeout: 2000, windowsHide: true }

/** The name of the program that listens on a port of this machine, or null where the system does not tell. */
export async function nameOfHolder(port: number): Promise<string | null> {
  const find = { linux: onLinux, darwin: onMacOs, win32: onWindows }[process.platform as string]
  return (await find?.(port).catch(() => null)) ?? null // only a word in a message: never worth an error
}

/** `/proc/net/tcp` names the socket of each port, `/proc/PID/fd` the sockets of each program (proc(5)). */
async function onLinux(port: number) {
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8')))
  const sockets = tables
    .flatMap((table) => table.split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === '0A' && local?.endsWith(hex(port)))
    .map((columns) => `socket:[${columns[9]}]`)
  if (sockets.length === 0) return null
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    if (await holdsOne(pid, sockets)) return (await readFile(`/proc/${pid}/comm`, 'utf8')).trim()
  }
  return null
}

const hex = (port: number) => `:${port.toString(16).toUpperCase().padStart(4, '0')}`

async function holdsOne(pid: string, sockets: readonly string[]) {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => []) // of another user, or gone
  const links = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')))
  return links.some((link) => sockets.includes(link))
}

async function onMacOs(port: number) {
  const { stdout } = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fc'], patience)
  return /^c(.+)$/m.exec(stdout)?.[1] ?? null
}

async function onWindows(port: number) {
  const { stdout } = await run('netstat', ['-ano', '-p', 'TCP'], patience)
  const line = stdout.split('\n').find((text) => text.includes(`:${port} `) && text.includes('LISTENING'))
  const pid = line?.trim().split(/\s+/).at(-1)
  if (!pid) return null
  const { stdout: tasks } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], patience)
  return /^"([^"]+)"/.exec(tasks.trim())?.[1] ?? null
}
