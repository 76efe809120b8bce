import { app, dialog } from 'electron'
import type { SecretClipboard } from './secret-clipboard.js'

const patience = 2000

/** The end waits until no secret of ours is on a clipboard; then it calls `end`, once. */
export function clearBeforeQuit(clipboard: SecretClipboard, end: () => void) {
  let looked = false
  app.on('will-quit', (event) => {
    if (looked || !clipboard.isNeeded()) return end()
    event.preventDefault()
    looked = true
    void Promise.race([clipboard.clear(), late()]).then(({ kind }) => {
      if (kind === 'not-cleared') {
        dialog.showErrorBox(
          'The clipboard still holds a password',
          'It could not be cleared. Copy something else.',
        )
      }
      setImmediate(() => app.quit()) // within the event it would count as the quit that was just held back
    })
  })
}

/** A clipboard may belong to a program that does not answer. */
const late = () =>
  new Promise<{ kind: 'not-cleared' }>((resolve) =>
    setTimeout(() => resolve({ kind: 'not-cleared' }), patience),
  )
