import type { Page } from '@playwright/test'
import { lock } from './support/first-start.js'
import { apiUserRow, expectUnsaved, leaveQuestion, openOperator } from './support/steps.js'
import { expect, test } from './support/test.js'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const field = (page: Page) => dialog(page).getByRole('combobox', { name: 'Search' })
const options = (page: Page) => dialog(page).getByRole('option')
const selected = (page: Page) => dialog(page).getByRole('option', { selected: true })

test('Ctrl+K finds an operator and opens it, by keys alone, and remembers it', async ({
  filledDesk: { page },
}) => {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('dubois')
  await expect(selected(page)).toContainText('Amélie Dubois')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Amélie Dubois' })).toBeVisible()

  await page.getByRole('button', { name: 'Search' }).click()
  await expect(dialog(page).getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([
    /Amélie Dubois/,
  ])
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused()
})

test('an API user opens its operator’s API management, with the focus on its row', async ({
  filledDesk: { page },
}) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('warehouse-s')
  const found = dialog(page).getByRole('group', { name: 'API users' }).getByRole('option').first()
  const userName = (await found.locator('.title').textContent()) ?? ''
  await found.click()

  await expect(page.getByRole('tab', { name: 'API management' })).toHaveAttribute('aria-selected', 'true')
  await expect(apiUserRow(page, userName).locator(':focus')).toHaveCount(1)
})

test('arrow keys move through all that is found, and a command is done', async ({ filledDesk: { page } }) => {
  await page.keyboard.press('Control+k')
  await expect(selected(page)).toHaveText('Add operator')
  await page.keyboard.press('ArrowUp')
  await expect(selected(page)).toHaveText('Lock')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('activity')
  await expect(options(page)).toHaveText(['Go to Activity'])
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()
})

test('a backup is made by a command, once', async ({ filledDesk: { page } }) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('back up')
  await page.keyboard.press('Enter')

  const backups = page.getByRole('list', { name: 'Backups' }).getByRole('listitem')
  await expect(backups.filter({ hasText: 'By hand' })).toHaveCount(1)
  await page.getByRole('link', { name: 'Activity' }).click()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(backups.filter({ hasText: 'By hand' })).toHaveCount(2)
})

test('what nobody is called is said, and says what is searched', async ({ filledDesk: { page } }) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('xyzzy')

  await expect(dialog(page).getByText('Nothing is called “xyzzy”')).toBeVisible()
  await expect(options(page)).toHaveCount(0)
})

test('unsaved changes are asked about before a result is opened', async ({ filledDesk: { page } }) => {
  await openOperator(page, 'Jonas Weber')
  await page.getByRole('textbox', { name: 'Full name' }).fill('Jonas W. Weber')
  await expectUnsaved(page)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('dubois')
  await expect(selected(page)).toContainText('Amélie Dubois')
  await page.keyboard.press('Enter')
  await leaveQuestion(page).getByRole('button', { name: 'Stay' }).click()

  await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('Jonas W. Weber')
  await expectUnsaved(page)
})

test('Ctrl+K does nothing over an open dialog, and there is no search while it is locked', async ({
  filledDesk: { page },
}) => {
  await openOperator(page, 'Jonas Weber')
  await page.getByRole('button', { name: 'Delete this operator' }).click()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expect(dialog(page)).toBeHidden()
  await page.keyboard.press('Escape')

  await lock(page)
  await page.keyboard.press('Control+k')
  await expect(dialog(page)).toHaveCount(0)
})
