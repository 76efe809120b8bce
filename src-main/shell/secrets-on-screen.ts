import { BrowserWindow, webContents } from 'electron'
import type { WindowId } from '../../src-preload/contract/call.js'
import type { OperatorDeskAnswers } from '../../src-preload/contract/contract.js'
import type { ScreenCapture } from '../../src-preload/contract/secrets.js'
import type { SecretClipboard } from './secret-clipboard.js'

const kept: Partial<Record<NodeJS.Platform, ScreenCapture>> = { win32: 'hidden', darwin: 'partly' }

/** What the windows ask about secrets; while one shows a secret, the system keeps it out of screen captures. */
export function createSecretsOnScreen(clipboard: SecretClipboard) {
  function show(text: string, id: WindowId): ScreenCapture {
    clipboard.show(text, id)
    protect(id, true)
    return kept[process.platform] ?? 'visible'
  }

  async function hide(id: WindowId) {
    protect(id, false)
    await clipboard.hide(id)
  }

  /** A page that is gone, in whatever way, shows nothing any more. */
  function watch(window: BrowserWindow) {
    const { id } = window.webContents
    window.webContents.on('did-start-navigation', ({ isSameDocument, isMainFrame }) => {
      if (isMainFrame && !isSameDocument) void hide(id)
    })
    window.webContents.on('render-process-gone', () => {
      void clipboard.clear()
      void hide(id)
    })
    window.on('closed', () => void hide(id))
  }

  const answers: OperatorDeskAnswers['secrets'] = {
    show,
    hide: (_input, id) => hide(id),
    copy: clipboard.copy,
    clear: clipboard.clear,
    clipboard: clipboard.state,
  }

  return { answers, watch }
}

function protect(id: WindowId, is: boolean) {
  const contents = webContents.fromId(id)
  const window = contents && BrowserWindow.fromWebContents(contents)
  if (window && !window.isDestroyed()) window.setContentProtection(is)
}
