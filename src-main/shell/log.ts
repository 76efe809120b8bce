import { join } from 'node:path'
import { app } from 'electron'
import electronLog from 'electron-log/node'

const kept = 1024 * 1024

/** The log has times, calls and stacks; never input, output or anything that was typed. */
export function openLog() {
  const path = join(app.getPath('userData'), 'logs', 'main.log')
  electronLog.transports.file.resolvePathFn = () => path
  electronLog.transports.file.maxSize = kept
  electronLog.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  electronLog.transports.console.level = 'warn'
  return electronLog
}

export type Log = ReturnType<typeof openLog>
