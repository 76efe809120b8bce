import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addApiUser, apiUserRow, apiUsers, openApiManagement, openOperator } from './support/steps.js'
import { expect, test } from './support/test.js'
import { chooseToWrite, openTransfers } from './support/transfer-steps.js'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const focused = (page: Page) => page.locator(':focus')
/** What a screen reader was given to say last, once it is calm. */
const expectTold = (page: Page, words: string) =>
  expect(page.locator('.live-region [aria-live=polite]')).toHaveText(words)

test('a page that takes the place of what had the focus begins at its heading', async ({
  filledDesk: { page },
}) => {
  await page.getByRole('button', { name: 'View policy' }).press('Enter')
  await expect(heading(page, 'Policy')).toBeFocused()

  await openOperator(page, 'Amélie Dubois')
  await page.getByRole('button', { name: 'Offboard operator…' }).press('Enter')
  await expect(heading(page, 'Offboard Amélie Dubois')).toBeFocused()
  await page.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(heading(page, 'Amélie Dubois')).toBeFocused()
})

test('where the focus stays on the way to a page, the page is named', async ({ filledDesk: { page } }) => {
  await page.getByRole('link', { name: 'Activity', exact: true }).press('Enter')
  await expectTold(page, 'Activity')

  await expect(page.getByRole('link', { name: 'Activity', exact: true })).toBeFocused()
})

test('a row that is marked, comes back or goes away keeps the focus in its place', async ({
  filledDesk: { page },
}) => {
  await openApiManagement(page, 'Amélie Dubois')
  const row = apiUserRow(page, 'grafana-prod')
  await row.getByRole('button', { name: 'Delete API user' }).press('Enter')
  await expectTold(page, 'grafana-prod will be deleted when you save.')
  await expect(row.locator(':focus')).toHaveCount(1)
  await row.getByRole('button', { name: 'Undo' }).press('Enter')
  await expectTold(page, 'grafana-prod stays.')
  await expect(row.locator(':focus')).toHaveCount(1)

  await addApiUser(page, 'not-for-long')
  await apiUserRow(page, 'not-for-long').getByRole('button', { name: 'Undo' }).press('Enter')
  await expectTold(page, 'not-for-long will not be added.')
  await expect(apiUsers(page).locator(':focus')).toHaveCount(1)
})

test('a dialog gives the focus back to what opened it, and a tab keeps it', async ({
  filledDesk: { page },
}) => {
  await openApiManagement(page, 'Amélie Dubois')
  const add = page.getByRole('button', { name: 'Add API user' })
  await add.press('Enter')
  await page.keyboard.press('Escape')
  await expect(add).toBeFocused()
  await page.getByRole('tab', { name: 'API management' }).press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Activity' })).toBeFocused()
})

test('who deletes an operator is in the list again, and is told', async ({ filledDesk: { page } }) => {
  await openOperator(page, 'Sanne de Vries')
  await page.getByRole('button', { name: 'Delete this operator' }).click()
  await page.getByRole('button', { name: 'Delete operator' }).click()

  await expect(heading(page, 'Operators')).toBeVisible()
  await expectTold(page, 'Sanne de Vries was deleted')
  await expect(focused(page)).toHaveCount(1)
})

test('what is chosen in Settings, a filter’s count and a file that was written are told', async ({
  filledDesk: { app, page, profile },
}) => {
  await page.getByRole('button', { name: 'View all operator groups' }).click()
  await page.getByRole('textbox', { name: "Filter on a group's name" }).fill('plat')
  await expectTold(page, '1 of 9')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('combobox', { name: 'Lock after' }).selectOption('15 minutes')
  await expectTold(page, 'Saved')
  await chooseToWrite(app, join(profile, 'groups.csv'))
  await openTransfers(page)
  await page.getByRole('button', { name: 'Export…' }).click()
  await expectTold(page, '41 written to groups.csv.')
})
