import { type BrowserWindow, dialog } from 'electron'
import { recoveryAddress, startAddress } from './app-protocol.js'
import type { Log } from './log.js'
import { load } from './main-window.js'
import type { ShellWords } from './words/en.js'

/** A page that crashes within so many milliseconds after it was loaded would do so again. */
const settledMs = 2000

/**
 * A page that crashed leaves a blank window. One that was in use is loaded again at once, and offers what was typed. In
 * place of one that crashed while it was loading comes a page without scripts, which waits for the person: no loop.
 */
export function recoverWhenGone(window: BrowserWindow, log: Log, words: () => ShellWords) {
  const { webContents } = window
  let settledAt = Infinity
  let recovering = false

  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) settledAt = Infinity
  })
  webContents.on('did-finish-load', () => (settledAt = performance.now() + settledMs))
  webContents.on('did-navigate', (_event, url) => (recovering = url === recoveryAddress))
  webContents.on('will-navigate', ({ url }) => {
    if (recovering && url === startAddress) show(startAddress)
  })
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log.error('window gone', reason)
    if (recovering) void askToLoad()
    else show(performance.now() < settledAt ? recoveryAddress : startAddress)
  })

  function show(address: string) {
    recovering = address === recoveryAddress
    setImmediate(() => window.isDestroyed() || void load(webContents, address)) // not while the crash is told
  }

  /** Where not even the plain page can be shown. */
  async function askToLoad() {
    const { again, safe, load: button } = words().stopped
    await dialog.showMessageBox(window, { type: 'error', message: again, detail: safe, buttons: [button] })
    show(startAddress)
  }
}
