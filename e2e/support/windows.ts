import type { ElectronApplication, Page } from '@playwright/test'

/** Another window of the same application. */
export async function openSecondWindow(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click())
  return opened
}
