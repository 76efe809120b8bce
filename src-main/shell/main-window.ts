import { join } from 'node:path'
import icon from '../../packaging/icons/256x256.png?asset&asarUnpack'
import { BrowserWindow, nativeTheme, screen, type Rectangle, type WebContents } from 'electron'
import { startAddress } from './app-protocol.js'
import type { PreferencesFile } from './preferences.js'

const usual = { width: 1280, height: 800 }
const smallest = { minWidth: 960, minHeight: 600 }

/** The page's background, so that the first frame has it: `--bg` in tokens.css. */
export const background = () => (nativeTheme.shouldUseDarkColors ? '#10141a' : '#f5f6f8')

/** Shown when its page is painted and `coloured`, since which colours were chosen stands in the store. */
export function openMainWindow(preferences: PreferencesFile, coloured: Promise<unknown> = Promise.resolve()) {
  const kept = preferences.get().window
  const others = BrowserWindow.getAllWindows().length
  const window = new BrowserWindow({
    ...usual,
    ...(kept && isOnScreen(kept.bounds) ? shifted(kept.bounds, others * 24) : {}),
    ...smallest,
    title: 'Operator Desk',
    icon, // Linux shows no other where the application is not installed; elsewhere it is the program's own
    show: false,
    backgroundColor: background(),
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  function show() {
    if (window.isDestroyed()) return
    if (kept?.maximized) window.maximize() // which shows it too
    window.show()
  }
  window.once('ready-to-show', () => void coloured.then(show))
  window.on('close', () => {
    preferences.change({ window: { bounds: window.getNormalBounds(), maximized: window.isMaximized() } })
  })
  void load(window.webContents)
  return window
}

/** Every window starts anew, and so holds nothing of what it showed, not even the way to it. */
export function startAllAnew() {
  for (const { webContents } of BrowserWindow.getAllWindows()) {
    webContents.once('did-finish-load', () => webContents.navigationHistory.clear())
    void load(webContents)
  }
}

/** Shows our page from its start. A load that another one overtakes, or whose window is closed or crashes, is no error. */
export const load = (contents: WebContents, address = startAddress) =>
  contents.loadURL(address).catch((error: unknown) => {
    const isOver = contents.isDestroyed() || contents.isCrashed()
    if (!isOver && !String(error).includes('ERR_ABORTED')) throw error
  })

/** A screen may be gone since the window was last there. */
const isOnScreen = (bounds: Rectangle) => {
  const { workArea } = screen.getDisplayMatching(bounds)
  return (
    bounds.x < workArea.x + workArea.width - 80 &&
    bounds.x + bounds.width > workArea.x + 80 &&
    bounds.y < workArea.y + workArea.height - 80 &&
    bounds.y >= workArea.y - 20
  )
}

const shifted = (bounds: Rectangle, by: number): Rectangle => ({
  ...bounds,
  x: bounds.x + by,
  y: bounds.y + by,
})
