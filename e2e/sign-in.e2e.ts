import type { Page } from '@playwright/test'
import { startDesk } from './support/desk.js'
import { administrator, begin, enter, lock, signIn } from './support/first-start.js'
import { filesHolding } from './support/search-files.js'
import { openOperator } from './support/steps.js'
import { endDesk, expect, test } from './support/test.js'

const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const refusedWords = 'The e-mail or the password is not right.'

test('a new store asks for its first administrator, and lets in nobody else after that', async ({
  newDesk: { page, profile, app },
}) => {
  await begin(page)
  await expect(page.getByRole('complementary').getByText(administrator.fullName)).toBeVisible()
  await app.close()

  const again = await startDesk(profile)
  await expect(again.page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(again.page.getByRole('button', { name: 'Create administrator' })).toBeHidden()
  await enter(again.page)
  await openOperator(again.page, administrator.fullName)
  await endDesk(again)
})

test('the sample data can come with the first administrator', async ({ newDesk: { page } }) => {
  await begin(page, { sampleData: true })

  await page.getByRole('button', { name: 'View all operators' }).click()
  await expect(page.getByRole('grid', { name: 'Operators' })).toHaveAttribute('aria-rowcount', '42')
})

test('what is wrong with the first administrator is said beside the field, and nothing typed is lost', async ({
  newDesk: { page },
}) => {
  await textbox(page, 'Full name').fill('Wilma Keeper')
  await textbox(page, 'E-mail').fill('no address')
  await textbox(page, 'Password').fill('too short')
  await expect(page.getByText('6 more characters needed')).toBeVisible()
  await textbox(page, 'Repeat password').fill('another one')
  await page.getByRole('button', { name: 'Create administrator' }).click()
  await expect(textbox(page, 'E-mail')).toHaveAccessibleDescription(/not an e-mail address/)
  await expect(textbox(page, 'Password')).toHaveAccessibleDescription(/At least 15 characters are needed/)

  await textbox(page, 'E-mail').fill('wilma@example.org')
  await textbox(page, 'Password').fill('passwordpassword')
  await expect(page.getByText('Very easy to guess')).toBeVisible()
  await page.getByRole('button', { name: 'Create administrator' }).click()
  await expect(textbox(page, 'Repeat password')).toHaveAccessibleDescription(/not the same/)
  await textbox(page, 'Repeat password').fill('passwordpassword')
  await page.getByRole('button', { name: 'Create administrator' }).click()
  await expect(textbox(page, 'Password')).toHaveAccessibleDescription(/too easy to guess/)
  await expect(textbox(page, 'Full name')).toHaveValue('Wilma Keeper')
})

test('a password may be pasted, and shown while it is typed', async ({ newDesk: { app, page } }) => {
  await app.evaluate(({ clipboard }) => clipboard.writeText('violet harbour tram nine'))
  await textbox(page, 'Password').focus()
  await page.keyboard.press('Control+v')
  await expect(textbox(page, 'Password')).toHaveValue('violet harbour tram nine')
  await expect(textbox(page, 'Password')).toHaveAttribute('type', 'password')

  await page.getByRole('button', { name: 'Show password' }).click()

  await expect(textbox(page, 'Password')).toHaveAttribute('type', 'text')
})

test('a wrong password, another’s name and an unknown name are refused in the same words', async ({
  filledDesk: { page },
}) => {
  await lock(page)

  for (const email of [administrator.email, 'amelie.dubois@example.com', 'nobody@example.com']) {
    await signIn(page, { email, password: 'not this one at all' })
    await expect(page.getByText(refusedWords)).toBeVisible()
    await expect(textbox(page, 'Password')).toBeFocused()
    await expect(textbox(page, 'Password')).toHaveValue('')
  }
  await enter(page)
})

test('after five wrong passwords it waits, says how long, and the right one lets in after that', async ({
  desk: { page, profile, app },
}) => {
  const waits = (on: Page) => expect(on.getByText(/^Too many tries. Try again in \d+ s.$/)).toBeVisible()
  const mayTry = (on: Page) => expect(on.getByRole('button', { name: 'Sign in' })).toBeEnabled()
  await lock(page)
  for (let failures = 0; failures < 7; failures++) {
    await page.waitForTimeout(failures < 5 ? 0 : 1000 * 2 ** (failures - 5) + 100)
    await signIn(page, { ...administrator, password: 'not this one at all' })
    await expect(page.getByText(refusedWords)).toBeVisible()
    await expect(textbox(page, 'Password')).toHaveValue('')
  }
  await signIn(page) // seven failures make it wait for four seconds
  await waits(page)
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled()
  await app.close()

  const again = await startDesk(profile) // starting again is no way around it
  await signIn(again.page)
  await waits(again.page)
  await mayTry(again.page)
  await enter(again.page)
  await endDesk(again)
})

test('the own password is in no file, and can be changed with the old one', async ({
  desk: { page, profile },
}) => {
  const next = 'violet harbour tram nine'
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Change password' }).click()
  await textbox(page, 'Present password').fill('not the present one')
  await textbox(page, 'New password').fill(next)
  await textbox(page, 'Repeat new password').fill(next)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(textbox(page, 'Present password')).toHaveAccessibleDescription(/not your password/)
  await textbox(page, 'Present password').fill(administrator.password)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Your password was changed.')).toBeVisible()

  await lock(page)
  await signIn(page)
  await expect(page.getByText(refusedWords)).toBeVisible()
  await enter(page, { ...administrator, password: next })

  expect(filesHolding(profile, administrator.password)).toEqual([])
  expect(filesHolding(profile, next)).toEqual([])
})
