import type { ElectronApplication } from '@playwright/test'

export type End = 'killed by its id' | 'crashed by Chromium'

/** Ends the page's process as the system would, or as Chromium does where it finds a defect. */
export async function endPage(app: ElectronApplication, how: End) {
  const pid = await app.evaluate(({ BrowserWindow }, crashes) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (crashes) contents?.forcefullyCrashRenderer()
    return contents?.getOSProcessId() ?? 0
  }, how === 'crashed by Chromium')
  if (how === 'killed by its id') process.kill(pid, 'SIGKILL')
}

/** Starts to load the page anew, and ends its process before that is done. */
export const endWhileLoading = (app: ElectronApplication) =>
  app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-navigate', () => {
          contents.forcefullyCrashRenderer()
          resolve()
        })
        contents?.reload()
      }),
  )

/**
 * Runs an expression in the page by way of the main process, since a page that crashed once cannot be driven any more.
 * Answers undefined where it crashes meanwhile, which Electron would leave unanswered.
 */
export const inPage = (app: ElectronApplication, expression: string): Promise<unknown> =>
  app.evaluate(async ({ BrowserWindow }, text) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents || contents.isCrashed() || contents.isLoading()) return undefined
    let gone: () => void = () => undefined
    const crashed = new Promise<undefined>((resolve) => {
      gone = () => resolve(undefined)
      contents.on('render-process-gone', gone)
    })
    const answer: unknown = await Promise.race([contents.executeJavaScript(text, true), crashed])
    contents.off('render-process-gone', gone)
    return answer
  }, expression)

export const shownIn = async (app: ElectronApplication) =>
  String(await inPage(app, 'document.body.innerText'))
