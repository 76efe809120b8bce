import type { ElectronApplication } from '@playwright/test'

/** A second window that our test opens, with our preload script also in its frames; answers its id. */
export const openWindowAt = (app: ElectronApplication, url: string, child = false) =>
  app.evaluate(
    async ({ app: electronApp, BrowserWindow }, { address, isChild }) => {
      const [parent] = BrowserWindow.getAllWindows()
      const window = new BrowserWindow({
        show: false,
        ...(isChild && parent && { parent }),
        webPreferences: {
          preload: `${electronApp.getAppPath()}/out/preload/preload.cjs`,
          nodeIntegrationInSubFrames: true,
          sandbox: true,
        },
      })
      await window.loadURL(address)
      return window.id
    },
    { address: url, isChild: child },
  )

/** Runs an expression in a window, or in the first frame within it. */
export const runIn = (
  app: ElectronApplication,
  id: number,
  expression: string,
  where: 'main frame' | 'iframe' = 'main frame',
): Promise<unknown> =>
  app.evaluate(
    ({ BrowserWindow }, asked) => {
      const main = BrowserWindow.fromId(asked.id)?.webContents.mainFrame
      const frame = asked.where === 'iframe' ? main?.frames[0] : main
      return frame?.executeJavaScript(asked.expression, true)
    },
    { id, expression, where },
  )

export const closeWindow = (app: ElectronApplication, id: number) =>
  app.evaluate(({ BrowserWindow }, asked) => BrowserWindow.fromId(asked)?.destroy(), id)
