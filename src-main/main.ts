import { join } from 'node:path'
import { app } from 'electron'
import { compose } from './compose.js'
import { registerAppScheme } from './shell/app-protocol.js'
import { showFatalErrors } from './shell/fatal-errors.js'
import { hardenWebContents } from './shell/hardening.js'
import { createLanguage } from './shell/language.js'
import { openLog } from './shell/log.js'
import { openPreferences } from './shell/preferences.js'
import { isRemotelyDebugged } from './shell/refuse-debugging.js'
import { chooseUserDataFolder } from './shell/user-data.js'

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
  registerAppScheme()
  hardenWebContents()
  void app.whenReady().then(() => compose({ log, preferences, language }))
}

function endAsSecond() {
  process.stdout.write('Operator Desk is running already; its window comes to the front.\n')
  app.quit()
}

function refuseDebugging() {
  process.stderr.write('Operator Desk does not start with remote debugging.\n')
  app.exit(1)
}
