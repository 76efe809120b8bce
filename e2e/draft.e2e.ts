import {
  addApiUser,
  apiUserRow,
  expectUnsaved,
  openApiManagement,
  openOperator,
  save,
} from './support/steps.js'
import { expect, test } from './support/test.js'

const operator = 'Mateus Oliveira'

test('a deleted API user is gone after Save only', async ({ filledDesk: { page } }) => {
  await openApiManagement(page, operator)
  const row = apiUserRow(page, 'warehouse-sync')

  await row.getByRole('button', { name: 'Delete API user' }).click()
  await expect(row).toContainText('Will be deleted')
  await expectUnsaved(page)
  await save(page)

  await expect(row).toBeHidden()
})

test('Undo takes back a deletion and an addition', async ({ filledDesk: { page } }) => {
  await openApiManagement(page, operator)
  const stored = apiUserRow(page, 'warehouse-sync')

  await stored.getByRole('button', { name: 'Delete API user' }).click()
  await stored.getByRole('button', { name: 'Undo' }).click()
  await expect(stored.getByRole('button', { name: 'Delete API user' })).toBeVisible()
  await addApiUser(page, 'second-thought')
  await apiUserRow(page, 'second-thought').getByRole('button', { name: 'Undo' }).click()

  await expect(apiUserRow(page, 'second-thought')).toBeHidden()
  await expect(page.getByRole('status')).toHaveText('Saved')
})

test('Discard drops every edit and says that noted passwords will not work', async ({
  filledDesk: { page },
}) => {
  await openApiManagement(page, operator)
  await addApiUser(page, 'never-saved')
  await page.getByRole('tab', { name: 'Main' }).click()
  await page.getByRole('textbox', { name: 'Full name' }).fill('Somebody Else')

  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('never-saved will never work')
  await page.getByRole('button', { name: 'Discard changes' }).click()

  await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue(operator)
  await page.getByRole('tab', { name: 'API management' }).click()
  await expect(apiUserRow(page, 'never-saved')).toBeHidden()
  await expect(page.getByRole('status')).toHaveText('Saved')
})

test('an edit that is typed back is clean', async ({ filledDesk: { page } }) => {
  await openOperator(page, operator)
  const name = page.getByRole('textbox', { name: 'Full name' })

  await name.fill('Mateus')
  await expectUnsaved(page)
  await name.fill(operator)

  await expect(page.getByRole('status')).toHaveText('Saved')
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled()
})

test('Ctrl+S saves fields and groups together', async ({ filledDesk: { page } }) => {
  await openOperator(page, operator)
  await page.getByRole('textbox', { name: 'Mobile phone' }).fill('+31 6 1234 5678')
  await page.getByRole('tab', { name: 'Member of' }).click()
  await page.getByRole('checkbox', { name: 'Night shift' }).check()
  await page.getByRole('checkbox', { name: 'Platform' }).uncheck()

  await page.keyboard.press('Control+s')

  await expect(page.getByRole('status')).toHaveText('Saved')
  await expect(page.getByText('Night shift, Web shop')).toBeVisible()
  await page.getByRole('tab', { name: 'Main' }).click()
  await expect(page.getByRole('textbox', { name: 'Mobile phone' })).toHaveValue('+31612345678')
})

test('a double click on Undo or Delete does the one thing once', async ({ filledDesk: { page } }) => {
  await openApiManagement(page, operator)
  const stored = apiUserRow(page, 'warehouse-sync')

  await stored.getByRole('button', { name: 'Delete API user' }).dblclick()
  await expect(stored).toContainText('Will be deleted')
  await stored.getByRole('button', { name: 'Undo' }).click()
  await addApiUser(page, 'clicked-twice')
  await apiUserRow(page, 'clicked-twice').getByRole('button', { name: 'Undo' }).dblclick()

  await expect(apiUserRow(page, 'clicked-twice')).toBeHidden()
  await expect(page.getByRole('status')).toHaveText('Saved')
})

test('after Save the keyboard goes on from where it was', async ({ filledDesk: { page } }) => {
  await openOperator(page, operator)
  await page.getByRole('textbox', { name: 'Full name' }).fill('Mateus O.')
  await page.getByRole('button', { name: 'Save' }).focus()

  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Saved')
  await page.keyboard.press('Tab')

  await expect(page.getByRole('button', { name: 'Delete this operator' })).toBeFocused()
})
