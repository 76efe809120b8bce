import { app, dialog } from 'electron'
import type { Log } from './log.js'
import type { ShellWords } from './words/en.js'

/** What nobody foresaw: logged, shown, and the end, since nothing can be trusted after it. */
export function showFatalErrors(log: Log, words: () => ShellWords) {
  const end = (error: unknown) => {
    log.error('fatal', error)
    const { fatal } = words()
    const what = error instanceof Error ? error.message : String(error)
    const details = fatal.log(log.transports.file.getFile().path)
    dialog.showErrorBox(fatal.title, [fatal.text, what, details].join('\n\n'))
    app.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
