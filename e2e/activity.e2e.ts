import { addApiUser, apiUserRow, openApiManagement, save } from './support/steps.js'
import { expect, test } from './support/test.js'

const operator = 'Grace Wanjiru'

test('what is saved is written down, on the operator and for everybody', async ({ filledDesk: { page } }) => {
  await openApiManagement(page, operator)
  await addApiUser(page, 'written-down', 'Nightly export')
  await save(page)
  await apiUserRow(page, 'written-down').getByRole('button', { name: 'Delete API user' }).click()
  await page.getByRole('tab', { name: 'Main' }).click()
  await page.getByRole('textbox', { name: 'Full name' }).fill('Grace W.')
  await save(page)

  await page.getByRole('tab', { name: 'Activity' }).click()
  const rows = page.getByRole('grid', { name: 'Activity' }).getByRole('row')
  await expect(rows.nth(1)).toContainText('API user deleted')
  await expect(rows.nth(2)).toContainText('Full name: Grace Wanjiru → Grace W.')
  await expect(rows.nth(3)).toContainText('API user added')
  await expect(rows.nth(3)).toContainText('written-down')

  await page.getByRole('link', { name: 'Activity' }).click()
  await page.getByRole('textbox', { name: 'Filter on a name' }).fill('WRITTEN-down')
  await expect(rows).toHaveCount(3)
  await page.getByRole('combobox', { name: 'Action' }).selectOption('API user added')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('Description: Nightly export')
})

test('the record can be verified, and gives a fingerprint to note', async ({ filledDesk: { page } }) => {
  await page.getByRole('link', { name: 'Activity' }).click()

  await page.getByRole('button', { name: 'Verify' }).click()

  await expect(page.getByText('The record is as it was written')).toBeVisible()
  await expect(page.getByText('129 entries checked.')).toBeVisible()
  await expect(page.getByText(/[0-9a-f]{64}/)).toBeVisible()
})

test('older entries come as the list is scrolled', async ({ filledDesk: { page } }) => {
  await page.getByRole('link', { name: 'Activity' }).click()
  const grid = page.getByRole('grid', { name: 'Activity' })
  await expect(grid).toHaveAttribute('aria-rowcount', '101')

  await grid.getByRole('gridcell').first().focus()
  await page.keyboard.press('Control+End')

  await expect(grid).toHaveAttribute('aria-rowcount', '130')
  await page.keyboard.press('Control+End')
  await expect(page.getByText('Operator group added').last()).toBeVisible()
})
