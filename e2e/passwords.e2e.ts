import type { Page } from '@playwright/test'
import { administrator, enter, lock, signIn } from './support/first-start.js'
import { filesHolding } from './support/search-files.js'
import { openOperator, save } from './support/steps.js'
import { expect, test } from './support/test.js'

const chosen = 'violet harbour tram nine'
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

/** Invites an operator and saves; answers with the code. */
async function invite(page: Page, name: string) {
  await openOperator(page, name)
  await page.getByRole('button', { name: 'Invite' }).click()
  const code = await textbox(page, 'Code').inputValue()
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByText('The invitation works after you save.')).toBeVisible()
  await save(page)
  return code
}

async function redeem(page: Page, email: string, code: string) {
  await page.getByRole('button', { name: 'I have an invitation code' }).click()
  await textbox(page, 'E-mail').fill(email)
  await textbox(page, 'Invitation code').fill(code)
  await textbox(page, 'New password').fill(chosen)
  await textbox(page, 'Repeat new password').fill(chosen)
  await page.getByRole('button', { name: 'Set password' }).click()
}

test('an invited administrator chooses a password and is in; the code is in no file and works once', async ({
  filledDesk: { page, profile },
}) => {
  const code = await invite(page, 'Priya Raman')
  await expect(page.getByText('Invited. The code works until')).toBeVisible()
  await lock(page)

  await redeem(page, 'priya.raman@example.com', `${code.slice(0, 8).toLowerCase()} ${code.slice(8)}`)
  await expect(page.getByRole('complementary').getByText('Priya Raman')).toBeVisible()

  expect(filesHolding(profile, code)).toEqual([])
  await lock(page)
  await redeem(page, 'priya.raman@example.com', code)
  await expect(textbox(page, 'Invitation code')).toHaveAccessibleDescription(/invitation has expired/)
})

test('an invited operator without rights gets a password, and is told that it lets nobody in here', async ({
  filledDesk: { page },
}) => {
  const code = await invite(page, 'Luca Moretti')
  await lock(page)

  await redeem(page, 'luca.moretti@example.com', code)

  await expect(page.getByText('Your password is set. Only administrators can sign in here.')).toBeVisible()
  await signIn(page, { email: 'luca.moretti@example.com', password: chosen })
  await expect(page.getByText('The e-mail or the password is not right.')).toBeVisible()
})

test('the list tells who is invited', async ({ filledDesk: { page } }) => {
  await invite(page, 'Marta Ferreira')

  await page.getByRole('link', { name: 'Operators', exact: true }).click()
  await page.getByRole('textbox', { name: 'Filter on name or e-mail' }).fill('marta')

  await expect(page.getByRole('row').filter({ hasText: 'Marta Ferreira' })).toContainText('Invited')
})

test('Discard and Undo take a new password back before Save', async ({ filledDesk: { page } }) => {
  await openOperator(page, 'Priya Raman')
  await page.getByRole('button', { name: 'Set password' }).click()
  await textbox(page, 'Password').fill(chosen)
  await textbox(page, 'Repeat password').fill(chosen)
  await page.getByRole('dialog').getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByText('The new password works after you save.')).toBeVisible()

  await page.getByRole('button', { name: 'Undo' }).click()

  await expect(page.getByRole('status')).toHaveText('Saved')
  await expect(page.getByText('Has no password, and so cannot sign in.')).toBeVisible()
})

test('the last administrator is neither deleted nor demoted, and is told so', async ({
  filledDesk: { page },
}) => {
  await openOperator(page, administrator.fullName)
  await expect(page.getByText('This is you. Change your password in Settings.')).toBeVisible()
  await page.getByRole('button', { name: 'Delete this operator' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete operator' }).click()
  await expect(page.getByText('This is the last administrator who can sign in.')).toBeVisible()

  await page.getByRole('tab', { name: 'Member of' }).click()
  await page.getByRole('checkbox', { name: 'Administrators' }).uncheck()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Save and lock' }).click()
  await expect(page.getByText('This is the last administrator who can sign in.')).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Unsaved changes')
  await page.getByRole('button', { name: 'Discard' }).click()
  await lock(page)
  await enter(page)
})
