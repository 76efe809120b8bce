import type { Page } from '@playwright/test'
import { addApiUser, apiUserRow, expectUnsaved, issueApiUser, openOperator, save } from './support/steps.js'
import { expect, test } from './support/test.js'
import { openSecondWindow } from './support/windows.js'

const operator = 'Hannah Schneider'

const fill = (page: Page, field: string, value: string) =>
  page.getByRole('textbox', { name: field, exact: true }).fill(value)
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

test('a conflict shows both values and loses neither', async ({ filledDesk: { app, page: mine } }) => {
  const theirs = await openSecondWindow(app)
  await openOperator(mine, operator)
  await openOperator(theirs, operator)
  await fill(mine, 'Full name', 'Hannah Mine')
  await fill(mine, 'Backup e-mail', 'mine@example.com')
  await fill(theirs, 'Full name', 'Hannah Theirs')
  await fill(theirs, 'Mobile phone', '+4915112345678')
  await save(theirs)
  await expect(mine.getByText('Somebody else changed or deleted this operator meanwhile.')).toBeVisible()

  await mine.getByRole('button', { name: 'Save' }).click()
  const dialog = mine.getByRole('dialog', { name: 'Somebody else saved this operator meanwhile' })
  await expect(dialog).toContainText('Hannah Mine')
  await expect(dialog).toContainText('Hannah Theirs')
  await dialog.getByRole('radio', { name: 'Hannah Theirs' }).check()
  await dialog.getByRole('button', { name: 'Continue with these values' }).click()
  await expectUnsaved(mine)
  await save(mine)

  await expect(field(mine, 'Full name')).toHaveValue('Hannah Theirs')
  await expect(field(mine, 'Mobile phone')).toHaveValue('+4915112345678')
  await expect(field(mine, 'Backup e-mail')).toHaveValue('mine@example.com')
  await expect(field(theirs, 'Backup e-mail')).toHaveValue('mine@example.com') // a clean window follows
})

test('an API user that was added survives a conflict', async ({ filledDesk: { app, page: mine } }) => {
  const theirs = await openSecondWindow(app)
  await openOperator(mine, operator)
  await mine.getByRole('tab', { name: 'API management' }).click()
  await addApiUser(mine, 'through-conflict')
  await openOperator(theirs, operator)
  await fill(theirs, 'Full name', 'Hannah S.')
  await save(theirs)

  await mine.getByRole('button', { name: 'Save' }).click()
  await mine.getByRole('button', { name: 'Continue with these values' }).click()
  await save(mine)

  await expect(apiUserRow(mine, 'through-conflict')).toContainText('Active')
  await expect(mine.getByRole('heading', { level: 1 })).toHaveText('Hannah S.')
})

test('a draft for an operator that was deleted meanwhile can go on as a new one', async ({
  filledDesk: { app, page: mine },
}) => {
  const theirs = await openSecondWindow(app)
  await openOperator(mine, operator)
  await mine.getByRole('tab', { name: 'API management' }).click()
  await addApiUser(mine, 'outlives-it')
  await openOperator(theirs, operator)
  await theirs.getByRole('button', { name: 'Delete this operator' }).click()
  await theirs.getByRole('button', { name: 'Delete operator' }).click()
  await expect(theirs.getByText('No operator matches')).toBeVisible()

  await mine.getByRole('button', { name: 'Save' }).click()
  await expect(mine.getByRole('alert')).toContainText('deleted meanwhile')
  await expectUnsaved(mine)
  await mine.getByRole('button', { name: 'Go on as a new operator' }).click()
  await save(mine)

  await expect(apiUserRow(mine, 'outlives-it')).toContainText('Active')
  await expect(mine.getByRole('heading', { level: 1 })).toHaveText(operator)
})

test('an operator that was deleted meanwhile says so where nothing was edited', async ({
  filledDesk: { app, page: mine },
}) => {
  const theirs = await openSecondWindow(app)
  await openOperator(mine, operator)
  await openOperator(theirs, operator)

  await theirs.getByRole('button', { name: 'Delete this operator' }).click()
  await theirs.getByRole('button', { name: 'Delete operator' }).click()

  await expect(mine.getByText('It was deleted meanwhile.')).toBeVisible()
})

test('a password on show survives that the operator is deleted meanwhile', async ({
  filledDesk: { app, page: mine },
}) => {
  const theirs = await openSecondWindow(app)
  await openOperator(mine, operator)
  await mine.getByRole('tab', { name: 'API management' }).click()
  const password = await issueApiUser(mine, 'still-shown')
  await openOperator(theirs, operator)

  await theirs.getByRole('button', { name: 'Delete this operator' }).click()
  await theirs.getByRole('button', { name: 'Delete operator' }).click()
  await expect(theirs.getByText('No operator matches')).toBeVisible()

  await expect(mine.getByRole('textbox', { name: 'Password' })).toHaveValue(password)
})
