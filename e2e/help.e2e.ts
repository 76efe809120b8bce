import { type ElectronApplication, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.js'
import { setTheme } from './support/desk.js'
import { enter, lock } from './support/first-start.js'
import { expectUnsaved, leaveQuestion, openOperator, save } from './support/steps.js'
import { expect, test } from './support/test.js'

const shortcuts = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

const chooseInMenu = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, chosen) => Menu.getApplicationMenu()?.getMenuItemById(chosen)?.click(), id)

test('? shows the shortcuts, but is a letter in a field', async ({ filledDesk: { app, page } }) => {
  await page.getByRole('button', { name: 'View all operators' }).click()
  const filter = page.getByRole('textbox', { name: 'Filter on name or e-mail' })
  await expect(filter).toBeFocused()
  await page.keyboard.press('?')
  await expect(filter).toHaveValue('?')
  await expect(shortcuts(page)).toBeHidden()

  await page.keyboard.press('Control+/')
  await expect(shortcuts(page)).toContainText('Search everywhere')
  await page.keyboard.press('Escape')
  await expect(shortcuts(page)).toBeHidden()
  await expect(filter).toBeFocused()

  await page.getByRole('link', { name: 'Activity' }).click()
  await expect(heading(page, 'Activity')).toBeVisible()
  await page.getByRole('link', { name: 'Activity' }).focus()
  await page.keyboard.press('?')
  await expect(shortcuts(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await chooseInMenu(app, 'shortcuts')
  await expect(shortcuts(page)).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`how it works is told, with pictures, ${theme}`, async ({ filledDesk: { app, page } }) => {
    await setTheme(app, theme)
    await chooseInMenu(app, 'how-it-works')

    await expect(heading(page, 'How it works')).toBeVisible()
    const [first, second] = await page.getByRole('img').all()
    for (const picture of [first, second]) {
      await picture?.scrollIntoViewIfNeeded()
      await expect
        .poll(() => picture?.evaluate((image) => (image as HTMLImageElement).naturalWidth))
        .toBe(1280)
      const shown = await picture?.evaluate((image) => (image as HTMLImageElement).currentSrc)
      expect(shown).toContain(`.${theme}-`)
    }
    await expectAccessible(page, `how it works, ${theme}`)
    await page.keyboard.press('Control+/')
    await expect(shortcuts(page)).toBeVisible()
    await expectAccessible(page, `shortcuts, ${theme}`)
  })
}

test('an empty store shows three first steps, which follow what is done and can be closed', async ({
  desk: { page },
}) => {
  const steps = page.getByRole('region', { name: 'First steps' })
  const step = (name: string) => steps.getByRole('listitem').filter({ hasText: name })
  await expect(steps.getByRole('listitem')).toHaveCount(3)
  await expectAccessible(page, 'first steps')
  await steps.getByRole('link', { name: 'Add an operator' }).click()
  await page.getByRole('textbox', { name: 'Full name' }).fill('Ada Lovelace')
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('ada@example.com')
  await save(page)

  await page.getByRole('link', { name: 'Operators, groups and sub accounts' }).click()
  await expect(step('Add an operator')).toContainText('done')
  await expect(step('Add an API user')).not.toContainText('done')
  await steps.getByRole('button', { name: 'Close the first steps' }).click()
  await expect(steps).toBeHidden()
  await lock(page)
  await enter(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(steps).toBeHidden()
})

test('Back asks where something is not saved, and Forward goes the way again', async ({
  filledDesk: { app, page },
}) => {
  await openOperator(page, 'Amélie Dubois')
  await page.getByRole('textbox', { name: 'Full name' }).fill('Amélie Durand')
  await expectUnsaved(page)

  await chooseInMenu(app, 'back')
  await leaveQuestion(page).getByRole('button', { name: 'Stay' }).click()
  await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('Amélie Durand')
  await chooseInMenu(app, 'back')
  await leaveQuestion(page).getByRole('button', { name: 'Discard' }).click()
  await expect(heading(page, 'Operators')).toBeVisible()
  await chooseInMenu(app, 'forward')
  await expect(heading(page, 'Amélie Dubois')).toBeVisible()
})
