import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Order, Reply } from '../obey.js'

/** A process that does what it is told with its store. */
export async function startObeying(work: string) {
  const child = spawn(process.execPath, [work, 'obey'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  const gone = once(child, 'exit').then(() => undefined)
  const lines = createInterface({ input: child.stdout })
  await once(lines, 'line') // it is ready: what it loads is not to fail

  async function order(wanted: Order): Promise<Reply> {
    child.stdin.write(`${JSON.stringify(wanted)}\n`)
    const answer = await Promise.race([once(lines, 'line'), gone])
    if (!answer) throw new Error(`the process ended during ${wanted.job}`)
    return JSON.parse(String(answer[0])) as Reply
  }

  async function end() {
    child.kill('SIGKILL')
    await gone
  }

  return { order, end, pid: child.pid ?? 0 }
}

/** Has the system answer EIO to that call of each thread of a process, while the work goes on. */
export async function whileFailing(
  { pid, call, when, log }: { pid: number; call: string; when: number; log: string },
  work: () => Promise<Reply>,
) {
  const inject = `inject=${call}:error=EIO:when=${when}`
  const strace = spawn('strace', ['-f', '-p', String(pid), '-o', log, '-e', `trace=${call}`, '-e', inject], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(strace, 'exit')
  await attached(strace)
  let reply: Reply
  try {
    reply = await work()
  } finally {
    strace.kill('SIGINT')
    await ended
  }
  return { reply, met: readFileSync(log, 'utf8').includes('(INJECTED)') }
}

async function attached(strace: ChildProcess) {
  const text = (await Promise.race([
    once(strace.stderr ?? strace, 'data'),
    once(strace, 'exit'),
  ])) as unknown[]
  if (!String(text[0]).includes('attached')) throw new Error(`strace: ${String(text[0])}`)
}
