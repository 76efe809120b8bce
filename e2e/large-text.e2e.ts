import { walkEveryScreen } from './support/every-screen.js'
import { expectReachable } from './support/reachable.js'
import { test } from './support/test.js'

test('with everything twice as large, every screen is used to the end, and no control is out of reach', async ({
  newDesk,
}) => {
  test.slow() // every screen there is
  const { app, page } = newDesk
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await page.waitForFunction(() => innerWidth === 640 && innerHeight === 400)

  await walkEveryScreen(newDesk, (screen) => expectReachable(page, screen))
})
