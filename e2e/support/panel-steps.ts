import { expect, type Page } from '@playwright/test'
import { issueApiUser, openApiManagement } from './steps.js'

/** What is done in the panel that shows a password once. */
export const panel = (page: Page) => page.getByRole('dialog', { name: 'Add API user' })
export const passwordField = (page: Page) => page.getByRole('textbox', { name: 'Password' })

/** Opens the panel; answers with the password. */
export async function showPassword(page: Page) {
  await openApiManagement(page, 'Sanne de Vries')
  return issueApiUser(page, 'on-the-clipboard')
}

export async function copyPassword(page: Page) {
  await panel(page).getByRole('button', { name: 'Copy password' }).click()
  await expect(page.getByText('Password copied')).toBeAttached()
}

export async function finish(page: Page) {
  await page.getByRole('checkbox', { name: 'I have noted down the password' }).check()
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(panel(page)).toBeHidden()
}
