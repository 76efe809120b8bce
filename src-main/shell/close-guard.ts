import { app, BrowserWindow, dialog, webContents } from 'electron'
import type { WindowId } from '../../src-preload/contract/call.js'

interface Needs {
  /** Asks the page of that window; it answers by `answer`. */
  ask: (window: WindowId) => void
}

/** Closing a window or quitting never loses a draft: a window with unsaved edits is asked first. */
export function createCloseGuard({ ask }: Needs) {
  const unsaved = new Set<WindowId>()
  const unresponsive = new Set<WindowId>()
  let quitting = false

  app.on('before-quit', () => (quitting = true))

  function watch(window: BrowserWindow) {
    const { id } = window.webContents
    const forget = () => unsaved.delete(id)
    window.webContents.on('render-process-gone', forget) // the draft went with it
    window.on('unresponsive', () => unresponsive.add(id))
    window.on('responsive', () => unresponsive.delete(id))
    window.on('closed', forget)
    window.on('close', (event) => {
      if (!unsaved.has(id)) return
      event.preventDefault()
      if (unresponsive.has(id)) askNatively(window)
      else ask(id)
    })
  }

  function askNatively(window: BrowserWindow) {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: 'The window does not respond and has unsaved changes.',
      buttons: ['Wait', 'Close and lose them'],
      defaultId: 0,
      cancelId: 0,
    })
    if (choice === 1) answer(true, window.webContents.id)
    else quitting = false
  }

  function answer(goesOn: boolean, id: WindowId) {
    if (!goesOn) {
      quitting = false
      return
    }
    unsaved.delete(id)
    if (quitting) app.quit()
    else windowOf(id)?.close()
  }

  const setUnsaved = (is: boolean, id: WindowId) => void (is ? unsaved.add(id) : unsaved.delete(id))

  return { watch, setUnsaved, answer, forgetAll: () => unsaved.clear() }
}

function windowOf(id: WindowId) {
  const contents = webContents.fromId(id)
  return contents && BrowserWindow.fromWebContents(contents)
}
