import { join } from 'node:path'
import { app } from 'electron'

const kept = 1024 * 1024

/** The log has times, calls and stacks; never input, output or anything that was typed. */
export function openLog() {
  const path = join(app.getPath('userData'), 'logs', 'main.log')
  let opened: ReturnType<typeof open> | undefined
  let last: Promise<void> = Promise.resolve()

  async function open() {
    const { default: electronLog } = await import('electron-log/node') // most days there is nothing to write
    electronLog.transports.file.resolvePathFn = () => path
    electronLog.transports.file.maxSize = kept
    electronLog.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
    electronLog.transports.console.level = 'warn'
    return electronLog
  }

  const write =
    (level: 'warn' | 'error') =>
    (...what: unknown[]) => {
      const written = (opened ??= open()).then((log) => log[level](...what))
      last = written.catch(() => undefined) // nothing ends because it could not be written down
    }

  return { path, warn: write('warn'), error: write('error'), written: () => last }
}

export type Log = ReturnType<typeof openLog>
