import { resolve } from 'node:path'
import { app } from 'electron'

/** `--user-data-dir=FOLDER` chooses where everything is kept; call it before the application is ready. */
export function chooseUserDataFolder() {
  app.setName('Operator Desk')
  const chosen = app.commandLine.getSwitchValue('user-data-dir')
  if (chosen) app.setPath('userData', resolve(chosen))
}
