import { writeFileSync } from 'node:fs'
import { expectAccessible } from './support/accessible.js'
import { setTheme, startDesk, storeIn } from './support/desk.js'
import { endDesk, expect, test } from './support/test.js'

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing where a damaged store offers a backup, ${theme}`, async ({ desk, profile }) => {
    await desk.page.getByRole('link', { name: 'Settings' }).click()
    await desk.page.getByRole('button', { name: 'Back up now' }).click()
    await expect(desk.page.getByRole('button', { name: 'Restore…' })).toBeVisible()
    await endDesk(desk)
    writeFileSync(storeIn(profile), 'damaged'.repeat(9))

    const again = await startDesk(profile)
    await setTheme(again.app, theme)
    await expect(again.page.getByRole('heading', { name: 'The newest good backup' })).toBeVisible()
    await expectAccessible(again.page, 'refused store')
    await endDesk(again)
  })
}
