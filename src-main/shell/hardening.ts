import { app, session, shell as systemShell } from 'electron'
import { load } from './main-window.js'

/** Every web content of the application: no permission, no navigation, no new window, no webview, no download. */
export function hardenWebContents() {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('did-stop-loading', () => isEmptyPage(contents.getURL()) && void load(contents))
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** A page can lead its window there and `will-navigate` is not told, so the window goes back to ours at once. */
const isEmptyPage = (url: string) => url.startsWith('about:')

/** Call it when the application is ready, before the first window. */
export function hardenSession() {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setSpellCheckerEnabled(false) // else Chromium fetches dictionaries from the internet
  defaultSession.on('will-download', (event) => event.preventDefault())
}

export const showInFolder = (path: string) => systemShell.showItemInFolder(path)

export const openFolder = (path: string) => void systemShell.openPath(path)
