import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.js'
import { setTheme } from './support/desk.js'
import { expect, test } from './support/test.js'
import { chooseToWrite } from './support/transfer-steps.js'

const grid = (page: Page) => page.getByRole('grid', { name: 'API users that break a rule' })
const rule = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Show what breaks' }).getByRole('button', { name })
const act = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Change the selected API users' }).getByRole('button', { name }).click()
const openPolicy = (page: Page) => page.getByRole('link', { name: 'Policy', exact: true }).click()
const countOf = async (page: Page) => Number(await grid(page).getAttribute('aria-rowcount')) - 1

test('what breaks a rule is listed, disabled at once, and listed no longer', async ({
  filledDesk: { page },
}) => {
  await page.getByRole('link', { name: /^Unused · \d+$/ }).click()
  await expect(rule(page, 'Unused')).toHaveAttribute('aria-pressed', 'true')
  const unused = await countOf(page)
  expect(unused).toBeGreaterThan(1)
  const first = grid(page).getByRole('row').nth(1)
  await first.getByRole('checkbox').check()

  await act(page, 'Disable…')
  const dialog = page.getByRole('dialog', { name: 'Disable API users' })
  await expect(dialog).toContainText('1 API user is disabled and stops working at once')
  await dialog.getByRole('button', { name: 'Disable' }).click()

  await expect(page.getByText('1 API user was disabled.').first()).toBeVisible()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(unused))
  await expect(rule(page, 'Unused')).toContainText(String(unused - 1))
})

test('all that are listed get an expiry, and then no rule is broken by having none', async ({
  filledDesk: { page },
}) => {
  await openPolicy(page)
  await rule(page, 'No expiry').click()
  await page.getByRole('checkbox', { name: 'Select all that are listed' }).check()

  await act(page, 'Set expiry…')
  const dialog = page.getByRole('dialog', { name: 'Set an expiry' })
  await dialog.getByRole('combobox', { name: 'Expires' }).selectOption('In 30 days')
  await expect(dialog).toContainText('API users expire at the end of')
  await dialog.getByRole('button', { name: 'Set expiry' }).click()

  await expect(page.getByText('Nothing breaks it')).toBeVisible()
  await expect(rule(page, 'No expiry')).toContainText('0')
})

test('the rules are set by the person, and one that is off is asked about no longer', async ({
  filledDesk: { page },
}) => {
  await openPolicy(page)
  await expect(rule(page, 'Unused')).toHaveText(/^Unused \d+$/)
  const before = await rule(page, 'Unused').innerText()
  await page.getByRole('button', { name: 'Rules…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rules for API users' })
  await dialog.getByRole('textbox', { name: 'Days without a use' }).fill('none')
  await dialog.getByRole('button', { name: 'Save rules' }).click()
  await expect(dialog).toContainText('Type a number of days from 1 to 3,650.')
  await dialog.getByRole('textbox', { name: 'Days without a use' }).fill('3650')
  await dialog.getByRole('checkbox', { name: 'No expiry' }).uncheck()
  await dialog.getByRole('button', { name: 'Save rules' }).click()

  await expect(dialog).toBeHidden()
  await expect(rule(page, 'No expiry')).toBeHidden()
  await expect(rule(page, 'Unused')).not.toHaveText(before)
  await page.getByRole('link', { name: 'Activity' }).click()
  await expect(page.getByRole('grid', { name: 'Activity' }).getByRole('row').nth(1)).toContainText(
    'Policy changed',
  )
})

test('what is selected is exported with what it breaks, and a row leads to its operator', async ({
  filledDesk: { app, page, profile },
}) => {
  const file = join(profile, 'policy.csv')
  await openPolicy(page)
  const row = grid(page).getByRole('row').nth(1)
  const userName = await row.getByRole('gridcell').nth(1).innerText()
  await row.getByRole('checkbox').check()
  await chooseToWrite(app, file)

  await act(page, 'Export…')

  await expect(page.getByText('1 API user written to policy.csv.').first()).toBeVisible()
  const lines = readFileSync(file, 'utf8').trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(`"${userName}"`)
  expect(lines[1]).toMatch(/No expiry|Unused|Old password|Operator cannot sign in/)
  await row.getByRole('gridcell').nth(1).click()
  await expect(page.getByRole('tab', { name: 'API management', selected: true })).toBeVisible()
  await expect(page.getByRole('grid', { name: 'API users' })).toContainText(userName)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the policy page, ${theme}`, async ({ filledDesk: { app, page } }) => {
    await setTheme(app, theme)
    await expect(page.getByRole('link', { name: /^No expiry · \d+$/ })).toBeVisible()
    await expectAccessible(page, 'hub')
    await openPolicy(page)
    await grid(page).getByRole('row').nth(1).getByRole('checkbox').check()
    await expectAccessible(page, 'policy')
    await act(page, 'Set expiry…')
    await expectAccessible(page, 'set expiry')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Rules…' }).click()
    await expectAccessible(page, 'rules')
  })
}
