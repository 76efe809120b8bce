import { expect, type Page } from '@playwright/test'
import { callApi, basic, statusOf } from './support/api-calls.js'
import { switchOn } from './support/service-steps.js'
import {
  addApiUser,
  apiUserRow,
  expectUnsaved,
  openApiManagement,
  renewPassword,
  save,
} from './support/steps.js'
import { test } from './support/test.js'

const operator = 'Haruto Tanaka'

async function choose(page: Page, userName: string, action: string) {
  await apiUserRow(page, userName)
    .getByRole('button', { name: `More for ${userName}` })
    .click()
  await page.getByRole('menuitem', { name: action }).click()
}

/** An API user that is saved, on show, and called by the service; answers with what a call as it gets. */
async function aServedUser(page: Page, userName: string) {
  const port = await switchOn(page)
  await openApiManagement(page, operator)
  const password = await addApiUser(page, userName)
  await save(page)
  const statusWith = (typed: string) => statusOf(port, '/v4/Account', userName, typed)
  return { port, password, statusWith }
}

test('an API user is disabled and enabled, each from Save on', async ({ filledDesk: { page } }) => {
  const { password, statusWith } = await aServedUser(page, 'nightly')

  await choose(page, 'nightly', 'Disable')
  await expect(apiUserRow(page, 'nightly')).toContainText('When you save')
  expect(await statusWith(password)).toBe(200)
  await save(page)
  expect(await statusWith(password)).toBe(401)
  await expect(apiUserRow(page, 'nightly')).toContainText('Disabled')
  await choose(page, 'nightly', 'Enable')
  await save(page)

  expect(await statusWith(password)).toBe(200)
  await expect(apiUserRow(page, 'nightly')).toContainText('Active')
})

test('a new password works beside the old one, until that is ended', async ({ filledDesk: { page } }) => {
  const { password: old, statusWith } = await aServedUser(page, 'nightly')
  const renewed = await renewPassword(page, 'nightly')

  await expect(apiUserRow(page, 'nightly')).toContainText('New password: works after you save')
  expect([await statusWith(old), await statusWith(renewed)]).toEqual([200, 401])
  await save(page)
  await expect(apiUserRow(page, 'nightly')).toContainText('Old password works until')
  expect([await statusWith(old), await statusWith(renewed)]).toEqual([200, 200])
  await choose(page, 'nightly', 'End the old password')
  await save(page)

  expect([await statusWith(old), await statusWith(renewed)]).toEqual([401, 200])
  await expect(apiUserRow(page, 'nightly')).not.toContainText('Old password')
})

test('deleting what was used lately asks, and disables it instead; deleted, it comes back with its password', async ({
  filledDesk: { page },
}) => {
  const { password, statusWith } = await aServedUser(page, 'nightly')
  expect(await statusWith(password)).toBe(200)
  const row = apiUserRow(page, 'nightly')
  const question = page.getByRole('alertdialog', { name: 'This API user was used in the last 7 days' })

  await row.getByRole('button', { name: 'Delete API user' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(question).toContainText(`nightly of ${operator}, last used`)
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expectUnsaved(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await question.getByRole('button', { name: 'Disable instead' }).click()
  await expect(page.getByRole('status')).toHaveText('Saved')
  await expect(row).toContainText('Disabled')

  await choose(page, 'nightly', 'Enable')
  await save(page)
  await row.getByRole('button', { name: 'Delete API user' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await question.getByRole('button', { name: 'Delete anyway' }).click()
  await expect(page.getByRole('status')).toHaveText('Saved')
  await expect(row).toBeHidden()
  expect(await statusWith(password)).toBe(401)

  await page.locator('summary', { hasText: 'Recently deleted' }).click()
  const resting = page.getByRole('grid', { name: 'Recently deleted' }).getByRole('row')
  await resting.filter({ hasText: 'nightly' }).getByRole('button', { name: 'Bring back' }).click()
  await save(page)
  await expect(row).toContainText('Active')
  expect(await statusWith(password)).toBe(200)
})

test('a description is edited in place: Enter keeps it in the draft, Escape takes it back', async ({
  filledDesk: { page },
}) => {
  await openApiManagement(page, operator)
  await addApiUser(page, 'nightly')
  await save(page)
  const field = page.getByRole('textbox', { name: 'Description' })

  await choose(page, 'nightly', 'Edit description')
  await field.fill('Mistyped')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status')).toHaveText('Saved')
  await choose(page, 'nightly', 'Edit description')
  await field.fill('Nightly export')
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
  await expectUnsaved(page)
  await save(page)

  await expect(apiUserRow(page, 'nightly')).toContainText('Nightly export')
})

test('a change is not lost where the API service deletes the account meanwhile', async ({
  filledDesk: { page },
}) => {
  const { port, password } = await aServedUser(page, 'nightly')
  await openApiManagement(page, 'Amélie Dubois')
  const boss = await addApiUser(page, 'boss')
  await save(page)
  const authorization = basic('boss', boss)
  const { text } = await callApi(port, '/v4/ApiUser', { authorization: basic('nightly', password) })
  const all = JSON.parse(text) as { UserName: string; ApiUserGuid: string }[]
  const guid = all.find(({ UserName }) => UserName === 'nightly')?.ApiUserGuid
  await openApiManagement(page, operator)
  await choose(page, 'nightly', 'Disable')

  await callApi(port, `/v4/ApiUser/${guid}`, { method: 'DELETE', authorization })

  await expect(apiUserRow(page, 'nightly')).toContainText('Deleted meanwhile')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toContainText('deleted meanwhile. Bring it back')
  await page.locator('summary', { hasText: 'Recently deleted' }).click()
  await page.getByRole('button', { name: 'Bring back' }).click()
  await save(page)
  await expect(apiUserRow(page, 'nightly')).toContainText('Disabled')
})
