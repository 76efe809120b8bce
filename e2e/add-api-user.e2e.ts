import type { Page } from '@playwright/test'
import { startDesk } from './support/desk.js'
import { enter } from './support/first-start.js'
import { filesHolding } from './support/search-files.js'
import {
  addApiUser,
  apiUserRow,
  expectUnsaved,
  issueApiUser,
  openApiManagement,
  save,
} from './support/steps.js'
import { endDesk, expect, test } from './support/test.js'

const operator = 'Sanne de Vries'

test('an added API user is there after Save and a restart', async ({ filledDesk }) => {
  const { app, page, profile } = filledDesk
  await openApiManagement(page, operator)
  await addApiUser(page, 'research-notebooks', 'Notebooks')

  await expect(apiUserRow(page, 'research-notebooks')).toContainText('Not saved yet')
  await expectUnsaved(page)
  await save(page)
  await expect(apiUserRow(page, 'research-notebooks')).toContainText('Active')
  await expect(apiUserRow(page, 'research-notebooks')).toContainText('Not yet used')
  await app.close()

  const again = await startDesk(profile)
  await enter(again.page)
  await openApiManagement(again.page, operator)
  const row = apiUserRow(again.page, 'research-notebooks')
  await expect(row.getByRole('gridcell')).toContainText(['research-notebooks', 'Notebooks', 'Active'])
  await expect(row).toContainText('Not yet used')
  await endDesk(again)
})

test('the password is shown once and kept nowhere', async ({ filledDesk: { page, profile } }) => {
  await openApiManagement(page, operator)
  const password = await addApiUser(page, 'shown-once')
  expect(password).toMatch(/^[2-9A-HJ-NP-Za-km-np-z]{32}$/)

  expect(await page.content()).not.toContain(password)
  expect(await reachableText(page)).not.toContain(password)
  expect(filesHolding(profile, password)).toEqual([])
  await save(page)
  expect(await page.content()).not.toContain(password)
  expect(await reachableText(page)).not.toContain(password)
  expect(filesHolding(profile, password)).toEqual([])
  expect(filesHolding(profile, 'shown-once')).not.toEqual([]) // the search does find what is stored
})

test('Finish waits until the password is noted', async ({ filledDesk: { page } }) => {
  await openApiManagement(page, operator)
  await issueApiUser(page, 'waits')

  const finish = page.getByRole('button', { name: 'Finish' })
  await expect(finish).toBeDisabled()
  await page.getByRole('checkbox', { name: 'I have noted down the password' }).check()
  await expect(finish).toBeEnabled()
})

test('user name and password can be copied, and that is told', async ({ filledDesk: { app, page } }) => {
  await openApiManagement(page, operator)
  const password = await issueApiUser(page, 'copied-name')
  const clipboard = () => app.evaluate(({ clipboard: board }) => board.readText())

  await page.getByRole('button', { name: 'Copy user name' }).click()
  await expect(page.getByText('User name copied')).toBeAttached()
  expect(await clipboard()).toBe('copied-name')
  await page.getByRole('button', { name: 'Copy password' }).click()
  await expect(page.getByText('Password copied')).toBeAttached()
  expect(await clipboard()).toBe(password)
  await page.getByRole('button', { name: 'Hide password' }).click()
  expect(await page.getByRole('textbox', { name: 'Password' }).inputValue()).not.toContain(password)
})

test('closing the wizard before Finish asks, and adds nothing', async ({ filledDesk: { page } }) => {
  await openApiManagement(page, operator)
  await issueApiUser(page, 'abandoned')

  await page.keyboard.press('Escape')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back' }).click()
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close without adding' }).click()

  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(apiUserRow(page, 'abandoned')).toBeHidden()
  await expect(page.getByRole('status')).toHaveText('Saved')
})

test('an expiry is kept and shown', async ({ filledDesk: { page } }) => {
  await openApiManagement(page, operator)
  await page.getByRole('button', { name: 'Add API user' }).click()
  await page.getByRole('textbox', { name: 'User name' }).fill('ends-soon')
  await page.getByRole('combobox', { name: 'Expires' }).selectOption('On a date…')
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000)
  await page.getByLabel('Last day').fill(tomorrow.toLocaleDateString('sv'))
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('checkbox', { name: 'I have noted down the password' }).check()
  await page.getByRole('button', { name: 'Finish' }).click()
  await save(page)

  await expect(apiUserRow(page, 'ends-soon')).toContainText('Expires in')
})

/** All text that the page's objects reach from the application's root component: its stores, props and state. */
const reachableText = (page: Page) =>
  page.evaluate(() => {
    const seen = new Set<unknown>()
    const texts: string[] = []
    const waiting: unknown[] = [document.querySelector('#app'), localStorage, sessionStorage, history.state]
    while (waiting.length > 0) {
      const value = waiting.pop()
      if (typeof value === 'string') texts.push(value)
      if (value === null || typeof value !== 'object' || seen.has(value)) continue
      seen.add(value)
      if (value instanceof Map || value instanceof Set) waiting.push(...value.values())
      for (const key of Reflect.ownKeys(value)) {
        try {
          waiting.push((value as Record<PropertyKey, unknown>)[key])
        } catch {
          // a getter that refuses holds nothing
        }
      }
    }
    return texts.join('\n')
  })
