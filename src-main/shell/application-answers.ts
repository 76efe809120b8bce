import { app, webContents } from 'electron'
import packageJson from '../../package.json' with { type: 'json' }
import type { OperatorDeskAnswers } from '../../src-preload/contract/contract.js'
import type { createCloseGuard } from './close-guard.js'
import { showInFolder } from './hardening.js'
import type { SecretClipboard } from './secret-clipboard.js'

interface Needs {
  storePath: string
  closeGuard: ReturnType<typeof createCloseGuard>
  copyText: SecretClipboard['copyPlain']
}

export const createApplicationAnswers = (needs: Needs): OperatorDeskAnswers['application'] => {
  const { storePath, closeGuard, copyText } = needs
  return {
    status: () => ({ version: packageJson.version, storePath }),
    setUnsaved: closeGuard.setUnsaved,
    answerClose: closeGuard.answer,
    quit: () => app.quit(),
    copyText,
    // Without backgrounds: that of the window, which may be dark, would fill the margins.
    print: (_nothing, window) => webContents.fromId(window)?.print(),
    showStoreFolder: () => showInFolder(storePath),
  }
}
