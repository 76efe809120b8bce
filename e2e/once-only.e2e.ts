import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { filesHolding } from './support/search-files.js'
import { heapOf } from './support/heap.js'
import { panel } from './support/panel-steps.js'
import { addApiUser, issueApiUser, openApiManagement, openOperator, save } from './support/steps.js'
import { expect, test } from './support/test.js'

const operator = 'Sanne de Vries'
const question = (page: Page) => page.getByRole('alertdialog')

const ways: [string, (page: Page) => Promise<unknown>][] = [
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['the close button', (page) => panel(page).getByRole('button', { name: 'Close' }).click()],
  ['a click outside', (page) => page.mouse.click(640, 12)],
  ['Lock', (page) => page.keyboard.press('Control+l')],
]

for (const [way, leave] of ways) {
  test(`${way} asks first while a password is on show`, async ({ filledDesk: { page } }) => {
    await openApiManagement(page, operator)
    const password = await issueApiUser(page, 'asks-first')

    await leave(page)
    await question(page).getByRole('button', { name: 'Go back' }).click()

    await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue(password)
  })
}

test('Quit asks first while a password is on show', async ({ filledDesk: { app, page } }) => {
  await openApiManagement(page, operator)
  const password = await issueApiUser(page, 'asks-first')

  await app.evaluate(({ app: electronApp }) => electronApp.quit())
  await question(page).getByRole('button', { name: 'Go back' }).click()

  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue(password)
})

test('user name and password can be saved as a file, which says that it is unprotected', async ({
  filledDesk: { app, page, profile },
}) => {
  const path = join(profile, 'noted.txt')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await openApiManagement(page, operator)
  const password = await issueApiUser(page, 'in-a-file')

  await page.getByRole('button', { name: 'Save as file' }).click()
  await expect(page.getByText('The file holds the password unprotected')).toBeVisible()
  await page.getByRole('button', { name: 'Choose a place' }).click()

  await expect(page.getByText('Saved as noted.txt')).toBeVisible()
  expect(readFileSync(path, 'utf8')).toContain(`User name: in-a-file\nPassword:  ${password}\n`)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('a QR code is shown on demand, and goes again', async ({ filledDesk: { page } }) => {
  await openApiManagement(page, operator)
  await issueApiUser(page, 'as-a-picture')
  await expect(page.getByRole('img', { name: 'QR code of the password' })).toBeHidden()

  await page.getByRole('button', { name: 'Show QR code' }).click()
  await expect(page.getByRole('img', { name: 'QR code of the password' })).toBeVisible()
  await page.getByRole('button', { name: 'Hide QR code' }).click()

  await expect(page.getByRole('img', { name: 'QR code of the password' })).toBeHidden()
})

test('an operator who is deleted while a password is on show: that is told, and nothing is lost', async ({
  filledDesk: { app, page },
}) => {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click())
  const theirs = await opened
  await openApiManagement(page, operator)
  const password = await issueApiUser(page, 'outlives-its-operator')
  await openOperator(theirs, operator)
  await theirs.getByRole('button', { name: 'Delete this operator' }).click()
  await theirs.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()

  await expect(panel(page)).toContainText('Somebody else changed or deleted this operator meanwhile')
  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue(password)
  await page.getByRole('checkbox', { name: 'I have noted down the password' }).check()
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Go on as a new operator' }).click()
  await save(page)

  await expect(page.getByRole('grid', { name: 'API users' })).toContainText('outlives-its-operator')
})

test('what is worth too little is refused in Settings, and a passphrase can be chosen', async ({
  filledDesk: { page },
}) => {
  await page.getByRole('link', { name: 'Settings' }).click()
  const characters = page.getByRole('textbox', { name: 'Characters' })
  await characters.fill('22')
  await characters.blur()
  await expect(characters).toHaveAccessibleDescription(/128 are needed. Take 23 characters or more/)
  await openApiManagement(page, operator)
  expect(await issueApiUser(page, 'as-before')).toHaveLength(32)
  await page.keyboard.press('Escape')
  await question(page).getByRole('button', { name: 'Close without adding' }).click()

  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('combobox', { name: 'Made of' }).selectOption('Words, as a passphrase')
  await expect(page.getByText('10 words of a list of 7,776: 129 bits')).toBeVisible()
  await openApiManagement(page, operator)

  expect(await issueApiUser(page, 'a-passphrase')).toMatch(/^[a-z]+(-[a-z]+){9,}$/)
})

test('fifty passwords are in no file afterwards, and not in the heap of the page', async ({
  filledDesk: { page, profile },
}) => {
  test.slow()
  await openApiManagement(page, operator)
  const passwords: string[] = []
  for (let count = 0; count < 50; count++) passwords.push(await addApiUser(page, `one-of-fifty-${count}`))
  await save(page)

  const held = passwords.filter((password) => filesHolding(profile, password).length > 0)

  expect(new Set(passwords).size).toBe(50)
  expect(held).toEqual([])
  expect(filesHolding(profile, 'one-of-fifty-49')).not.toEqual([]) // the search does find what is stored
  const onShow = await issueApiUser(page, 'on-show')
  const heap = await heapOf(page)
  expect(heap).toContain(onShow) // and this one what is there
  expect(passwords.filter((password) => heap.includes(password))).toEqual([])
})
