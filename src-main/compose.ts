import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { composeServices } from './compose-services.js'
import { AppError } from './domain/app-error.js'
import { answerCalls } from './ipc/answer-calls.js'
import { createAnswers, createRefusingAnswers } from './ipc/answers.js'
import { announceToWindows, askToClose } from './shell/announce.js'
import { isOurs, serveApp } from './shell/app-protocol.js'
import { createApplicationAnswers } from './shell/application-answers.js'
import { tellWhenGone } from './shell/fatal-errors.js'
import { createCloseGuard } from './shell/close-guard.js'
import { hardenSession, showInFolder } from './shell/hardening.js'
import type { Log } from './shell/log.js'
import { openMainWindow } from './shell/main-window.js'
import { setMenu } from './shell/menu.js'
import { openPreferences } from './shell/preferences.js'
import { openStore } from './storage/open-store.js'

/** Builds the application, top to bottom, and opens its window. */
export function compose(log: Log) {
  const folder = app.getPath('userData')
  const storePath = join(folder, 'store', 'operator-desk.db')
  const preferences = openPreferences(join(folder, 'preferences.json'), (error) =>
    log.warn('preferences not written', error),
  )
  const store = openStoreOrRefusal(storePath, log)
  const closeGuard = createCloseGuard({ ask: askToClose })

  const refused = store instanceof AppError ? store.code : null
  const application = createApplicationAnswers({ storePath, refused, preferences, closeGuard })
  answerCalls({
    answers:
      store instanceof AppError ? createRefusingAnswers(application, store) : answersOn(store, application),
    isOurs,
    logDefect: (call, error) => log.error(call, error),
  })

  nativeTheme.themeSource = preferences.get().appearance
  hardenSession()
  serveApp(join(__dirname, '../renderer'))
  const openWindow = () => {
    const window = openMainWindow(preferences)
    closeGuard.watch(window)
    tellWhenGone(window, log)
  }
  setMenu({ openWindow, showStoreFolder: () => showInFolder(storePath) })
  openWindow()

  app.on('second-instance', showFirstWindow)
  app.on('activate', () => (BrowserWindow.getAllWindows().length === 0 ? openWindow() : showFirstWindow()))
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  app.on('will-quit', () => !(store instanceof AppError) && store.close())
}

type Store = ReturnType<typeof openStore>

function openStoreOrRefusal(path: string, log: Log): Store | AppError {
  try {
    return openStore(path)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    log.warn('store refused', error.code, error.message)
    return error
  }
}

function answersOn(store: Store, application: ReturnType<typeof createApplicationAnswers>) {
  const { samples, ...services } = composeServices(store, { announce: announceToWindows })
  return createAnswers({ ...services, application, addSamples: samples.add })
}

function showFirstWindow() {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
