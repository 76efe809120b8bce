import { expectAccessible } from './support/accessible.js'
import { basic, callApi } from './support/api-calls.js'
import { setTheme } from './support/desk.js'
import { switchOn } from './support/service-steps.js'
import { addApiUser, apiUserRow, openApiManagement, renewPassword, save } from './support/steps.js'
import { expect, test } from './support/test.js'

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the life of an API user, ${theme}`, async ({ filledDesk: { app, page } }) => {
    await setTheme(app, theme)
    const port = await switchOn(page)
    await openApiManagement(page, 'Amélie Dubois')
    const password = await addApiUser(page, 'ci-runner')
    await save(page)
    const { text } = await callApi(port, '/v4/ApiUser', { authorization: basic('ci-runner', password) })
    const [{ OperatorGuid }] = JSON.parse(text) as [{ OperatorGuid: string }]
    const made = { OperatorGuid, Description: 'Never seen' }
    await callApi(port, '/v4/ApiUser', {
      method: 'POST',
      authorization: basic('ci-runner', password),
      body: made,
    })
    await renewPassword(page, 'ci-runner')
    await page.getByRole('button', { name: 'More for ci-runner' }).click()
    await page.getByRole('menuitem', { name: 'Change expiry…' }).click()
    await expectAccessible(page, 'change expiry')
    await page.keyboard.press('Escape')
    await save(page)
    await expect(apiUserRow(page, 'ci-runner')).toContainText('Old password works until')
    await expectAccessible(page, 'two passwords')
    await apiUserRow(page, 'ci-runner').getByRole('button', { name: 'Delete API user' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('button', { name: 'Disable instead' })).toBeFocused()
    await expectAccessible(page, 'used lately')
    await page.getByRole('button', { name: 'Delete anyway' }).click()
    await page.locator('summary', { hasText: 'Recently deleted' }).click()
    await page.getByRole('button', { name: 'Bring back' }).click()
    await expectAccessible(page, 'recently deleted')
  })
}
