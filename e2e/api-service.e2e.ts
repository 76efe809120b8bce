import type { Page } from '@playwright/test'
import { basic, callApi, freePort, holdPort, statusOf } from './support/api-calls.js'
import { startDesk } from './support/desk.js'
import { lock } from './support/first-start.js'
import { listening, openService, portField, serviceSwitch, switchOn } from './support/service-steps.js'
import { addApiUser, apiUserRow, expectUnsaved, openApiManagement, save } from './support/steps.js'
import { endDesk, expect, test } from './support/test.js'

const operator = 'Jonas Weber'

const calls = (page: Page) => page.getByRole('grid', { name: 'Live calls' })

async function addAndSave(page: Page, userName: string) {
  await openApiManagement(page, operator)
  const password = await addApiUser(page, userName)
  await save(page)
  return password
}

async function check(page: Page, text: string, userName = '') {
  await page.getByRole('textbox', { name: 'User name' }).fill(userName)
  const field = page.getByRole('textbox', { name: 'Password, header or curl command' })
  await field.fill(text)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(field).toHaveValue('')
}

test('a saved API user works at once, is seen to be used, and ends with its deletion', async ({
  filledDesk: { page },
}) => {
  const password = await addAndSave(page, 'ci-runner-7')
  const port = await switchOn(page)
  await openApiManagement(page, operator)
  const row = apiUserRow(page, 'ci-runner-7')
  await expect(row).toContainText('Not yet used')
  await page.getByRole('tab', { name: 'Main' }).click()
  await page.getByRole('textbox', { name: 'Mobile phone' }).fill('+31612345678')
  await page.getByRole('tab', { name: 'API management' }).click()

  expect(await statusOf(port, '/v4/Operator', 'ci-runner-7', password)).toBe(200)

  await expect(row.getByText(/^\d{1,2} \w{3} \d{4}, \d\d:\d\d$/).last()).toHaveAttribute(
    'title',
    /^Just now · /,
  )
  await expect(
    row.getByRole('img', { name: '1 request in the last 30 days, the latest from 127.0.0.1' }),
  ).toBeVisible()
  await expectUnsaved(page)
  expect(await statusOf(port, '/auth/verify', 'ci-runner-7', password)).toBe(204)
  expect(await statusOf(port, '/auth/verify', 'ci-runner-7', 'wrong')).toBe(401)
  await row.getByRole('button', { name: 'Delete API user' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Delete anyway' }).click()
  await expect(page.getByRole('status')).toHaveText('Saved')
  expect(await statusOf(port, '/auth/verify', 'ci-runner-7', password)).toBe(401)
})

test('what scripts do to API users shows up beside a draft, which stays', async ({
  filledDesk: { page },
}) => {
  await openApiManagement(page, 'Amélie Dubois') // an administrator, so that her API user may add others
  const password = await addApiUser(page, 'ci-runner-7')
  await save(page)
  const port = await switchOn(page)
  const asScript = (method: string, path: string, body?: unknown) =>
    callApi(port, path, { method, body, authorization: basic('ci-runner-7', password) })
  const guids = JSON.parse((await asScript('GET', '/v4/Operator')).text) as Record<string, string>[]
  const jonas = guids.find(({ FullName }) => FullName === operator)?.['OperatorGuid']
  await openApiManagement(page, operator)
  await addApiUser(page, 'mine-not-saved')

  const made = await asScript('POST', '/v4/ApiUser', { OperatorGuid: jonas, Description: 'From a script' })

  expect(made.status).toBe(201)
  const { UserName, ApiUserGuid } = JSON.parse(made.text) as Record<string, string>
  await expect(apiUserRow(page, String(UserName))).toContainText('From a script')
  await apiUserRow(page, String(UserName)).getByRole('button', { name: 'Delete API user' }).click()
  expect((await asScript('DELETE', `/v4/ApiUser/${ApiUserGuid}`)).status).toBe(204)
  await expect(apiUserRow(page, String(UserName))).toBeHidden()
  await expect(apiUserRow(page, 'mine-not-saved')).toContainText('Not saved yet')
  await expectUnsaved(page)
  await save(page)
  await expect(apiUserRow(page, 'mine-not-saved')).toContainText('Active')
})

test('the calls are listed as they come, and nothing of a secret with them', async ({
  filledDesk: { page },
}) => {
  const password = await addAndSave(page, 'ci-runner-7')
  const port = await switchOn(page)
  await expect(page.getByText('No calls yet')).toBeVisible()

  await statusOf(port, `/v4/Operator?secret=${password}`, 'ci-runner-7', password)
  await statusOf(port, '/auth/verify', 'mistyped-secret', password)

  await expect(calls(page).getByRole('row').nth(1)).toContainText('Nobody')
  await expect(calls(page).getByRole('row').nth(1)).toContainText('401')
  await expect(calls(page).getByRole('row').nth(2)).toContainText('ci-runner-7')
  await expect(calls(page).getByRole('row').nth(2)).toContainText('GET /v4/Operator')
  await expect(page.getByText('2 a minute')).toBeVisible()
  const shown = await page.content()
  expect(shown).not.toContain(password)
  expect(shown).not.toContain('mistyped-secret')

  await serviceSwitch(page).uncheck()
  await expect(page.getByText('Off', { exact: true })).toBeVisible()
  await expect(callApi(port, '/auth/verify')).rejects.toThrow()
})

test('a credential is checked without a use of it', async ({ filledDesk: { page } }) => {
  const password = await addAndSave(page, 'ci-runner-7')
  await openService(page)

  await check(page, `curl -u 'ci-runner-7:${password}' \\\n  http://127.0.0.1:8734/v4/Operator`)
  await expect(page.getByRole('main').getByText('Accepted', { exact: true })).toBeVisible()
  await expect(page.getByText(`API user ci-runner-7 (API) of ${operator}.`)).toBeVisible()
  await check(page, `Authorization: ${basic('ci-runner-7', password)}`)
  await expect(page.getByRole('main').getByText('Accepted', { exact: true })).toBeVisible()
  await check(page, 'wrong', 'ci-runner-7')
  await expect(page.getByText('Not accepted: wrong password')).toBeVisible()
  await check(page, password, 'nobody-at-all')
  await expect(page.getByText('Not accepted: no such API user')).toBeVisible()
  await check(page, password)
  await expect(page.getByText('Nothing to check was found')).toBeVisible()
  expect(await page.content()).not.toContain(password)

  await openApiManagement(page, operator)
  await expect(apiUserRow(page, 'ci-runner-7')).toContainText('Not yet used')
})

test('a port that is in use is told, and another one taken', async ({ desk: { page } }) => {
  const held = await holdPort()
  await openService(page)
  await portField(page).fill('80')
  await expect(page.getByText('A port is a number from 1024 to 65535.')).toBeVisible()
  await expect(portField(page)).toHaveAttribute('aria-invalid', 'true')

  await portField(page).fill(String(held.port))
  await serviceSwitch(page).check()
  await expect(page.getByText(`Port ${held.port} is in use by`, { exact: false }).first()).toBeVisible()
  await expect(page.getByText('Not running')).toBeVisible()

  await held.release()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(listening(page, held.port)).toBeVisible()
  const other = await freePort()
  await portField(page).fill(String(other))
  await portField(page).press('Enter')
  await expect(listening(page, other)).toBeVisible()
  expect((await callApi(other, '/auth/verify')).status).toBe(401)
})

test('a command is copied with the user name and the port, and no password', async ({
  desk: { app, page },
}) => {
  await openService(page)
  await page.getByRole('textbox', { name: 'API user', exact: true }).fill("it's $mine")
  await page.getByRole('button', { name: 'Copy command' }).click()

  await expect(page.getByText('curl: command copied')).toBeAttached()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    String.raw`curl -u 'it'\''s $mine:'"$API_PASSWORD" \
     http://127.0.0.1:8734/v4/Operator`,
  )
})

test('it goes on while the application is locked, and begins with it', async ({
  filledDesk: { app, page, profile },
}) => {
  const password = await addAndSave(page, 'works-at-night')
  const port = await switchOn(page)
  const status = () => statusOf(port, '/v4/Account', 'works-at-night', password)

  await lock(page)
  expect(await status()).toBe(200)
  await app.close()
  await expect(status()).rejects.toThrow('ECONNREFUSED')

  const again = await startDesk(profile)
  await expect(again.page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(await status()).toBe(200)
  await endDesk(again)
})
