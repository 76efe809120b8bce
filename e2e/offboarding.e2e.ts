import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.js'
import { setTheme } from './support/desk.js'
import { administrator } from './support/first-start.js'
import { apiUsers, openOperator } from './support/steps.js'
import { expect, test } from './support/test.js'

const end = (page: Page) => page.getByRole('button', { name: 'Save and end all of it' })
const fateOf = (page: Page, what: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: what }) })

async function openOffboarding(page: Page, name: string) {
  await openOperator(page, name)
  await page.getByRole('button', { name: 'Offboard operator…' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Offboard ${name}` })).toBeVisible()
}

test('everything an operator holds is on one page, and one Save ends all of it', async ({
  filledDesk: { page },
}) => {
  await openOffboarding(page, 'Amélie Dubois')
  const held = page.getByRole('region', { name: /API users?$/ }).getByRole('row')
  const accounts = (await held.count()) - 1
  expect(accounts).toBeGreaterThan(0)
  await expect(fateOf(page, 'Groups')).toContainText('Left')
  await expect(fateOf(page, 'Duty')).toContainText('Off duty')

  await end(page).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Amélie Dubois was offboarded' })).toBeVisible()
  await expect(page.getByText(`by ${administrator.fullName}.`)).toBeVisible()
  await expect(end(page)).toBeHidden()
  await page.getByRole('button', { name: 'Back to the operator' }).click()
  await expect(page.getByRole('checkbox', { name: 'On duty' })).not.toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'May sign in with a password' })).not.toBeChecked()
  await page.getByRole('tab', { name: 'API management' }).click()
  await expect(apiUsers(page)).toBeHidden()
  await expect(page.getByText(`Recently deleted`).first()).toBeVisible()
})

test('its API users are disabled where that is chosen', async ({ filledDesk: { page } }) => {
  await openOffboarding(page, 'Amélie Dubois')
  await page.getByRole('combobox', { name: 'API users' }).selectOption({ index: 1 })

  await end(page).click()
  await page.getByRole('button', { name: 'Back to the operator' }).click()
  await page.getByRole('tab', { name: 'API management' }).click()

  await expect(apiUsers(page).getByRole('row').nth(1)).toContainText('Disabled')
  await expect(apiUsers(page)).not.toContainText('Active')
})

test('nobody offboards themselves', async ({ filledDesk: { page } }) => {
  await openOffboarding(page, administrator.fullName)

  await expect(page.getByText('This is you. Another administrator has to offboard you.')).toBeVisible()
  await expect(end(page)).toBeDisabled()
})

test('it is printed by the system, without what is only for the screen', async ({
  filledDesk: { app, page },
}) => {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents) contents.print = () => void Object.assign(globalThis, { printed: true })
  })
  await openOffboarding(page, 'Amélie Dubois')
  await page.getByRole('button', { name: 'Print' }).click()
  await expect.poll(() => app.evaluate(() => (globalThis as { printed?: boolean }).printed)).toBe(true)

  await page.emulateMedia({ media: 'print' })

  await expect(page.getByRole('heading', { level: 1, name: 'Offboard Amélie Dubois' })).toBeVisible()
  await expect(fateOf(page, 'Sign-in')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing while an operator is offboarded, ${theme}`, async ({
    filledDesk: { app, page },
  }) => {
    await setTheme(app, theme)
    await openOffboarding(page, 'Amélie Dubois')
    await expectAccessible(page, 'offboarding')
    await end(page).click()
    await expect(page.getByRole('button', { name: 'Back to the operator' })).toBeVisible()
    await expectAccessible(page, 'offboarded')
  })
}
