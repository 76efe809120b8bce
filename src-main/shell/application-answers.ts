import { app, nativeTheme } from 'electron'
import packageJson from '../../package.json' with { type: 'json' }
import type { OperatorDeskAnswers } from '../../src-preload/contract/contract.js'
import type { FailureCode } from '../../src-preload/contract/result.js'
import { copyText } from './clipboard.js'
import type { createCloseGuard } from './close-guard.js'
import { showInFolder } from './hardening.js'
import type { PreferencesFile } from './preferences.js'

interface Needs {
  storePath: string
  refused: FailureCode | null
  preferences: PreferencesFile
  closeGuard: ReturnType<typeof createCloseGuard>
}

export const createApplicationAnswers = (needs: Needs): OperatorDeskAnswers['application'] => {
  const { storePath, refused, preferences, closeGuard } = needs
  return {
    status: () => ({
      version: packageJson.version,
      appearance: preferences.get().appearance,
      store: { path: storePath, refused },
    }),
    setAppearance: (appearance) => {
      preferences.change({ appearance })
      nativeTheme.themeSource = appearance
    },
    setUnsaved: closeGuard.setUnsaved,
    answerClose: closeGuard.answer,
    quit: () => app.quit(),
    copyText,
    showStoreFolder: () => showInFolder(storePath),
  }
}
