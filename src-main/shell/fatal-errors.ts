import { app, dialog } from 'electron'
import type { Log } from './log.js'

/** What nobody foresaw: logged, shown, and the end, since nothing can be trusted after it. */
export function showFatalErrors(log: Log) {
  let ending = false
  const end = async (error: unknown) => {
    if (ending) return
    ending = true
    log.error('fatal', error)
    await log.written()
    dialog.showErrorBox(
      'Operator Desk has to close',
      `Something unexpected happened. What was saved is safe; edits that were not saved are lost.\n\n` +
        `${error instanceof Error ? error.message : String(error)}\n\nDetails: ${log.path}`,
    )
    app.exit(1)
  }
  process.on('uncaughtException', (error) => void end(error))
  process.on('unhandledRejection', (error) => void end(error))
}
