import { addApiUser, apiUserRow, openOperator, save, viewOperators } from './support/steps.js'
import { expect, test } from './support/test.js'

test('a new operator is saved together with its first API user', async ({ desk: { page } }) => {
  await page.getByRole('button', { name: 'Add operator', exact: true }).click()
  await page.getByRole('textbox', { name: 'Full name' }).fill('Ada Admin')
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('Ada@Example.com')
  await page.getByRole('tab', { name: 'API management' }).click()
  await addApiUser(page, 'first-of-ada')

  await save(page)

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Admin')
  await expect(apiUserRow(page, 'first-of-ada')).toContainText('Not yet used')
  await openOperator(page, 'Ada Admin')
  await expect(page.getByRole('textbox', { name: 'E-mail', exact: true })).toHaveValue('ada@example.com')
})

test('deleting an operator names what goes with it', async ({ filledDesk: { page } }) => {
  await openOperator(page, 'Tomasz Kowalski')

  await page.getByRole('button', { name: 'Delete this operator' }).click()
  const question = page.getByRole('alertdialog', { name: 'Delete Tomasz Kowalski?' })
  await expect(question).toContainText('3 API users are deleted too')
  await question.getByRole('button', { name: 'Delete operator' }).click()

  await expect(page.getByText('No operator matches')).toBeVisible()
})

test('a member of a sub account cannot be deleted, and the page says why', async ({
  filledDesk: { page },
}) => {
  await openOperator(page, 'Connor Walsh')

  await page.getByRole('button', { name: 'Delete this operator' }).click()
  await page.getByRole('button', { name: 'Delete operator' }).click()

  await expect(page.getByRole('alert')).toContainText('A member of a sub account cannot be deleted')
})

test('the sample data shows all three values of Last used', async ({ filledDesk: { page } }) => {
  await viewOperators(page)
  await openOperator(page, 'Mateus Oliveira')
  await page.getByRole('tab', { name: 'API management' }).click()

  const grid = page.getByRole('grid', { name: 'API users' })
  await expect(grid.getByRole('columnheader')).toContainText([
    'User name',
    'Description',
    'Status',
    'Created',
    'Last used',
  ])
  await expect(grid.getByRole('gridcell', { name: 'Not yet used' }).first()).toBeVisible()
  await expect(grid.getByRole('gridcell', { name: 'Unknown' }).last()).toBeVisible()
  await expect(grid.getByRole('gridcell', { name: /^\d+ \w+ \d{4}, \d\d:\d\d$/ }).first()).toBeVisible()
})

test('a deleted operator does not come back by going back', async ({ filledDesk: { page } }) => {
  await openOperator(page, 'Tomasz Kowalski')
  await page.getByRole('button', { name: 'Delete this operator' }).click()
  await page.getByRole('button', { name: 'Delete operator' }).click()
  await expect(page.getByText('No operator matches')).toBeVisible()

  await page.evaluate(() => history.back())

  await expect(page.getByText('It was deleted meanwhile.')).toBeVisible()
})
