import type { Page } from '@playwright/test'
import { administrator } from './support/first-start.js'
import { apiUserRow } from './support/steps.js'
import { expect, test } from './support/test.js'

/** Presses Tab until the wanted thing has the focus, as a person would; gives up after a full round. */
async function tabTo(page: Page, role: 'button' | 'textbox' | 'tab' | 'checkbox' | 'grid', name: string) {
  const target = role === 'grid' ? page.getByRole('gridcell') : page.getByRole(role, { name, exact: true })
  for (let step = 0; step < 40; step++) {
    if ((await target.and(page.locator(':focus')).count()) === 1) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to the ${role} ${name}`)
}

test('from the start to a saved API user without a mouse', async ({ newDesk: { page } }) => {
  await expect(page.getByRole('textbox', { name: 'Full name' })).toBeFocused()
  await page.keyboard.type(administrator.fullName)
  await tabTo(page, 'textbox', 'E-mail')
  await page.keyboard.type(administrator.email)
  await tabTo(page, 'textbox', 'Password')
  await page.keyboard.type(administrator.password)
  await tabTo(page, 'textbox', 'Repeat password')
  await page.keyboard.type(administrator.password)
  await tabTo(page, 'checkbox', 'Add sample data')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible()
  await expect(page.getByText('Nobody but you is in here yet')).toBeHidden({ timeout: 30_000 })
  await tabTo(page, 'button', 'View all operators')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Filter on name or e-mail' })).toBeFocused()
  await page.keyboard.type('oliver')
  await expect(page.getByRole('gridcell', { name: 'Oliver Grant' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'Amélie Dubois' })).toBeHidden()
  await tabTo(page, 'grid', 'Operators')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Oliver Grant' })).toBeVisible()
  await tabTo(page, 'tab', 'Main')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await tabTo(page, 'button', 'Add API user')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Description' })).toBeFocused()
  await page.keyboard.type(' by keyboard')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('by-keyboard')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeFocused()
  await tabTo(page, 'checkbox', 'I have noted down the password')
  await page.keyboard.press('Space')
  await tabTo(page, 'button', 'Finish')
  await page.keyboard.press('Enter')
  await expect(apiUserRow(page, 'by-keyboard')).toContainText('Not saved yet')
  await page.keyboard.press('Control+s')

  await expect(page.getByRole('status')).toHaveText('Saved')
  await expect(apiUserRow(page, 'by-keyboard')).toContainText('Active')
})
