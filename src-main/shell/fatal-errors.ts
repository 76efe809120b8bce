import { app, dialog } from 'electron'
import type { Log } from './log.js'

/** What nobody foresaw: logged, shown, and the end, since nothing can be trusted after it. */
export function showFatalErrors(log: Log) {
  const end = (error: unknown) => {
    log.error('fatal', error)
    dialog.showErrorBox(
      'Operator Desk has to close',
      `Something unexpected happened. What was saved is safe; edits that were not saved are lost.\n\n` +
        `${error instanceof Error ? error.message : String(error)}\n\nDetails: ${log.transports.file.getFile().path}`,
    )
    app.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
