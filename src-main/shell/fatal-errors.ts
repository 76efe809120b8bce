import { app, dialog } from 'electron'
import type { Log } from './log.js'
import type { ShellWords } from './words/en.js'

/** What nobody foresaw: logged, shown, and the end, since nothing can be trusted after it. */
export function showFatalErrors(log: Log, words: () => ShellWords) {
  let ending = false
  const end = async (error: unknown) => {
    if (ending) return
    ending = true
    log.error('fatal', error)
    await log.written()
    const { fatal } = words()
    const what = error instanceof Error ? error.message : String(error)
    dialog.showErrorBox(fatal.title, [fatal.text, what, fatal.log(log.path)].join('\n\n'))
    app.exit(1)
  }
  process.on('uncaughtException', (error) => void end(error))
  process.on('unhandledRejection', (error) => void end(error))
}
