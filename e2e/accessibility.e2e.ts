import { expectAccessible } from './support/accessible.js'
import { setTheme } from './support/desk.js'
import { walkEveryScreen } from './support/every-screen.js'
import { expect, test } from './support/test.js'

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ newDesk }) => {
    test.slow() // every screen there is
    const { app, page } = newDesk
    await setTheme(app, theme)
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'light dark')
    await expect(page.locator('body')).toHaveCSS(
      'background-color',
      theme === 'light' ? 'rgb(245, 246, 248)' : 'rgb(16, 20, 26)',
    )
    await walkEveryScreen(newDesk, (screen) => expectAccessible(page, screen))
    await page.goto('app://operator-desk/recovery.html')
    await expect(page.getByRole('link', { name: 'Load it again' })).toBeVisible()
    await expectAccessible(page, 'in place of a crashed page')
  })
}
