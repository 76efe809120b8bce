import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { app } from 'electron'
import type { Channel } from '../src-preload/contract/call.js'
import { type AnswerCall, hearWindows } from './ipc/hear-windows.js'
import { isOurs, registerAppScheme, serveApp } from './shell/app-protocol.js'
import { showFatalErrors } from './shell/fatal-errors.js'
import { hardenSession, hardenWebContents } from './shell/hardening.js'
import { createLanguage, type ShellLanguage } from './shell/language.js'
import { type Log, openLog } from './shell/log.js'
import { openMainWindow } from './shell/main-window.js'
import { leaveOutUsualMenu } from './shell/menu.js'
import { openPreferences, type PreferencesFile } from './shell/preferences.js'
import { isRemotelyDebugged } from './shell/refuse-debugging.js'
import { chooseUserDataFolder } from './shell/user-data.js'

/** Put here at build time from the contract, so that no schema has to be made before the window. */
declare const CHANNELS: Channel[]

process.umask(0o077) // whatever we write is for this user alone
chooseUserDataFolder()

if (isRemotelyDebugged()) refuseDebugging()
else if (app.requestSingleInstanceLock()) start()
else endAsSecond()

function start() {
  const log = openLog()
  const preferences = openPreferences(join(app.getPath('userData'), 'preferences.json'), (error) =>
    log.warn('preferences not written', error),
  )
  const language = createLanguage({
    preferences,
    systemLanguages: () => app.getPreferredSystemLanguages(),
  })
  showFatalErrors(log, language.words)
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  leaveOutUsualMenu()
  registerAppScheme()
  hardenWebContents()
  void app.whenReady().then(() => openAndCompose({ log, preferences, language }))
}

interface Shell {
  log: Log
  preferences: PreferencesFile
  language: ShellLanguage
}

/**
 * The window first: while the system makes a process for its page, the rest is loaded here. What this file imports is all
 * that the start waits for (docs/decisions/0042-the-window-first.md).
 */
async function openAndCompose({ log, preferences, language }: Shell) {
  hardenSession()
  let beginToAnswer: (answer: AnswerCall) => void = () => undefined
  const answering = new Promise<AnswerCall>((resolve) => (beginToAnswer = resolve))
  hearWindows({ channels: CHANNELS, isOurs, answering })
  serveApp(join(__dirname, '../renderer'), language)
  const window = openMainWindow(preferences, answering)
  for (const fetchPart of partsOfCompose) {
    await setImmediate() // the page's process needs us too while it starts
    await fetchPart()
  }
  await setImmediate()
  const { compose } = await import('./compose.js')
  if (window.isDestroyed()) return // told to end before there was anything
  const { answerCall, complete } = compose({ log, preferences, language, window })
  beginToAnswer(answerCall)
  await setImmediate()
  complete()
}

/** What `compose` is made of, in parts that take about as long. */
const partsOfCompose = [
  () => import('../src-preload/contract/contract.js'),
  () => import('./storage/open-store.js'),
  () => import('./compose-rules.js'),
  () => import('./compose-services.js'),
]

function endAsSecond() {
  process.stdout.write('Operator Desk is running already; its window comes to the front.\n')
  app.quit()
}

function refuseDebugging() {
  process.stderr.write('Operator Desk does not start with remote debugging.\n')
  app.exit(1)
}
