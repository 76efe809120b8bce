import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import type { AnnounceToWindows } from '../src-preload/contract/contract.js'
import { createListen } from './api-service/listen.js'
import { createWorkService } from './domain/long-work/work-service.js'
import { createHeavyRunner } from './heavy-runner.js'
import { answerCalls } from './ipc/answer-calls.js'
import { lookNowAndThen } from './look-now-and-then.js'
import { openDesk } from './open-desk.js'
import { announceToWindows, askToClose, askToHelp, askToLock } from './shell/announce.js'
import { createApplicationAnswers } from './shell/application-answers.js'
import { clearBeforeQuit } from './shell/clear-before-quit.js'
import { createCloseGuard } from './shell/close-guard.js'
import { createFileDialogs } from './shell/dialogs.js'
import { openFolder, showInFolder } from './shell/hardening.js'
import { lockWhenIdle } from './shell/idle-lock.js'
import type { ShellLanguage } from './shell/language.js'
import type { Log } from './shell/log.js'
import { background, openMainWindow, startAllAnew } from './shell/main-window.js'
import { setMenu } from './shell/menu.js'
import type { PreferencesFile } from './shell/preferences.js'
import { recoverWhenGone } from './shell/recover-window.js'
import { createSecretClipboard } from './shell/secret-clipboard.js'
import { createSecretsOnScreen } from './shell/secrets-on-screen.js'
import { systemClipboard, systemSelection } from './shell/system-clipboard.js'

const minute = 60_000

interface Needs {
  log: Log
  preferences: PreferencesFile
  language: ShellLanguage
  /** The first window: it is there already, and its page waits for what is made here. */
  window: BrowserWindow
}

/** Builds the application behind its first window, top to bottom. */
export function compose({ log, preferences, language, window: first }: Needs) {
  const storePath = join(app.getPath('userData'), 'store', 'operator-desk.db')
  const closeGuard = createCloseGuard({ ask: askToClose })
  const announce: AnnounceToWindows = (room, name, payload) => {
    if (room === 'settings') showAppearance()
    announceToWindows(room, name, payload)
  }
  const clipboard = createSecretClipboard({
    clipboard: systemClipboard(),
    selection: systemSelection(),
    clearAfterMs: () => clearAfterMs(desk.services()?.settings.get().clearClipboardAfter),
    announce: (state) => announce('secrets', 'clipboardChanged', state),
  })
  const secrets = createSecretsOnScreen(clipboard)
  const work = createWorkService({ announce })
  const heavy = createHeavyRunner(join(__dirname, 'heavy-thread.cjs'))
  const desk = openDesk({
    storePath,
    own: {
      application: createApplicationAnswers({ storePath, closeGuard, copyText: clipboard.copyPlain }),
      languages: { status: language.status, choose: language.choose },
      secrets: secrets.answers,
      work,
    },
    announce,
    runWork: work.run,
    dialogs: createFileDialogs(() => language.words().files),
    listen: createListen(),
    startThread: heavy.startThread,
    logDefect: (what, error) => log.error(what, error),
    showFolder: openFolder,
    onReplaced() {
      closeGuard.forgetAll() // they were edits of the other store
      showAppearance()
      startAllAnew()
    },
    onLocked() {
      closeGuard.forgetAll() // the drafts are kept
      void clipboard.clear()
      startAllAnew()
    },
    logRefusal: ({ code, message }) => log.warn('store refused', code, message),
  })
  const answerCall = answerCalls({ ...desk, logDefect: (call, error) => log.error(call, error) })

  const showAppearance = () => {
    nativeTheme.themeSource = desk.services()?.settings.get().appearance ?? 'system'
    for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(background())
  }
  showAppearance()
  const watchWindow = (window: BrowserWindow) => {
    const { id } = window.webContents
    closeGuard.watch(window)
    secrets.watch(window)
    recoverWhenGone(window, log, language.words)
    window.webContents.on('did-start-navigation', ({ isSameDocument, isMainFrame }) => {
      if (isMainFrame && !isSameDocument) desk.services()?.drafts.release(id)
    })
    window.on('closed', () => desk.services()?.drafts.release(id))
  }
  const openWindow = () => watchWindow(openMainWindow(preferences))
  watchWindow(first)
  language.onChange((now) => {
    announce('languages', 'changed', now)
    showMenu()
  })
  app.on('second-instance', showFirstWindow)
  app.on('activate', () => (BrowserWindow.getAllWindows().length === 0 ? openWindow() : showFirstWindow()))
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  clearBeforeQuit(clipboard, () => {
    heavy.stopAll()
    desk.close()
  })

  const showMenu = () =>
    setMenu(language.words(), {
      openWindow,
      showStoreFolder: () => showInFolder(storePath),
      lock: askToLock,
      help: askToHelp,
    })

  /** What the page does not wait for. */
  function complete() {
    showMenu()
    lockWhenIdle({
      afterMs: () => (desk.services()?.settings.get().lockAfterMinutes ?? Infinity) * 60_000,
      lock: (reason) => desk.services()?.session.lock(reason),
    })
    lookNowAndThen(
      () => desk.services()?.backups.lookAtDaily(),
      (error) => log.error('daily backup', error),
    )
    lookNowAndThen(
      async () => desk.services()?.tidyAccounts(),
      (error) => log.error('what time ends', error),
      minute,
    )
  }
  return { answerCall, complete }
}

const clearAfterMs = (seconds: number | null = null) => (seconds === null ? null : seconds * 1000)

function showFirstWindow() {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
