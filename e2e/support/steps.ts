import { expect, type Page } from '@playwright/test'

/** What an administrator does again and again, in the words on the screen. */
export async function viewOperators(page: Page) {
  await page.getByRole('link', { name: 'Operators, groups and sub accounts' }).click()
  await page.getByRole('button', { name: 'View all operators' }).click()
}

export async function openOperator(page: Page, name: string) {
  await viewOperators(page)
  await page.getByRole('textbox', { name: 'Filter on name or e-mail' }).fill(name)
  await page.getByRole('gridcell', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

export async function openApiManagement(page: Page, name: string) {
  await openOperator(page, name)
  await page.getByRole('tab', { name: 'API management' }).click()
}

export const apiUsers = (page: Page) => page.getByRole('grid', { name: 'API users' })
export const apiUserRow = (page: Page, userName: string) =>
  apiUsers(page).getByRole('row').filter({ hasText: userName })

/** Opens the wizard and goes to its second step; answers with the password that it shows. */
export async function issueApiUser(page: Page, userName: string, description = 'API') {
  await page.getByRole('button', { name: 'Add API user' }).click()
  const wizard = page.getByRole('dialog', { name: 'Add API user' })
  await wizard.getByRole('textbox', { name: 'Description' }).fill(description)
  await wizard.getByRole('textbox', { name: 'User name' }).fill(userName)
  await wizard.getByRole('button', { name: 'Next' }).click()
  return wizard.getByRole('textbox', { name: 'Password' }).inputValue()
}

export async function addApiUser(page: Page, userName: string, description = 'API') {
  const password = await issueApiUser(page, userName, description)
  await page.getByRole('checkbox', { name: 'I have noted down the password' }).check()
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(apiUserRow(page, userName)).toBeVisible()
  return password
}

/** A new password that was noted down, beside which the old one works for a day after Save; answers with it. */
export async function renewPassword(page: Page, userName: string) {
  await page.getByRole('button', { name: `More for ${userName}` }).click()
  await page.getByRole('menuitem', { name: 'New password…' }).click()
  const dialog = page.getByRole('dialog', { name: `New password for ${userName}` })
  await dialog.getByRole('combobox', { name: 'Old password works on for' }).selectOption('1 day')
  await dialog.getByRole('button', { name: 'Next' }).click()
  const password = await dialog.getByRole('textbox', { name: 'Password' }).inputValue()
  await dialog.getByRole('checkbox', { name: 'I have noted down the password' }).check()
  await dialog.getByRole('button', { name: 'Finish' }).click()
  return password
}

export async function save(page: Page) {
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toHaveText('Saved')
}

export const expectUnsaved = (page: Page) => expect(page.getByRole('status')).toHaveText('Unsaved changes')
export const leaveQuestion = (page: Page) => page.getByRole('alertdialog')
