import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { callApi, freePort } from './support/api-calls.js'
import { setTheme, startDesk, storeIn } from './support/desk.js'
import { administrator, begin, enter, lock, signIn } from './support/first-start.js'
import { addApiUser, apiUserRow, issueApiUser, openApiManagement, viewOperators } from './support/steps.js'
import { endDesk, expect, test } from './support/test.js'
import { chooseToRead } from './support/transfer-steps.js'

const seriously = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function expectAccessible(page: Page, screen: string) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(seriously).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${screen}: ${id} at ${nodes.map((node) => node.target).join(' ')}`,
  )
  expect(found).toEqual([])
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ newDesk: { app, page, profile } }) => {
    test.slow() // every screen there is
    const check = (screen: string) => expectAccessible(page, screen)
    await setTheme(app, theme)
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'light dark')
    await expect(page.locator('body')).toHaveCSS(
      'background-color',
      theme === 'light' ? 'rgb(245, 246, 248)' : 'rgb(16, 20, 26)',
    )
    await check('first start')
    await page.getByRole('textbox', { name: 'Password', exact: true }).fill('passwordpassword')
    await page.getByRole('button', { name: 'Create administrator' }).click()
    await expect(page.getByText('easy to guess', { exact: false })).toBeVisible()
    await check('first start with problems')
    await begin(page)
    await check('empty hub')
    await page.getByRole('button', { name: 'Add sample data' }).click()
    await expect(page.getByText('Nobody but you is in here yet')).toBeHidden({ timeout: 30_000 })
    await check('hub')
    await page.getByRole('button', { name: 'View all operator groups' }).click()
    await check('groups')
    await page.getByRole('button', { name: 'Add operator group' }).click()
    await check('add group')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Change password' }).click()
    await check('settings')
    await page.getByRole('button', { name: 'Import or export…' }).click()
    await check('import and export')
    const file = join(profile, 'people.csv')
    writeFileSync(
      file,
      Buffer.from('Name;E-mail;Password;Groups\nAmélie;a@example.net;x;New\nBob;none;y;\n', 'latin1'),
    )
    await chooseToRead(app, file)
    await page.getByRole('button', { name: 'Choose file…' }).click()
    await expect(page.getByRole('button', { name: 'Import 1 line' })).toBeVisible()
    await check('import, preview')
    writeFileSync(file, 'nightly:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n')
    await page.getByRole('button', { name: 'Choose file…' }).click()
    await page.getByRole('textbox', { name: 'Find an operator by name or e-mail' }).fill('a')
    await expect(page.getByRole('list', { name: 'Operators found' })).toBeVisible()
    await check('import, htpasswd')
    await page.getByRole('link', { name: 'Settings' }).first().click()
    await page.getByRole('button', { name: 'Back up now' }).click()
    await page.getByRole('button', { name: 'Restore…' }).first().click()
    await expect(page.getByRole('dialog', { name: 'Restore this backup?' })).toBeVisible()
    await check('restore a backup')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('link', { name: 'Activity' }).click()
    await page.getByRole('button', { name: 'Verify' }).click()
    await expect(page.getByText('The record is as it was written')).toBeVisible()
    await check('activity')
    await page.getByRole('link', { name: 'API service' }).click()
    await expect(page.getByText('The service is off')).toBeVisible()
    await check('API service, off')
    const port = await freePort()
    await page.getByRole('textbox', { name: 'Port' }).fill(String(port))
    await page.getByRole('switch', { name: 'API service' }).check()
    await expect(page.getByText(`Listening on 127.0.0.1:${port}`, { exact: true })).toBeVisible()
    await callApi(port, '/auth/verify')
    await callApi(port, '/openapi.json')
    await expect(page.getByRole('grid', { name: 'Live calls' })).toContainText('/openapi.json')
    await page
      .getByRole('textbox', { name: 'Password, header or curl command' })
      .fill('curl -u nobody:x http://x')
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(page.getByText('no such API user')).toBeVisible()
    await page.getByRole('tab', { name: 'nginx' }).click()
    await page.getByRole('textbox', { name: 'Port' }).fill('80')
    await check('API service, on')
    await viewOperators(page)
    await check('operators')
    await page.getByRole('textbox', { name: 'Filter on name or e-mail' }).fill('nobody at all')
    await check('no match')
    await page.getByRole('button', { name: 'Add operator' }).click()
    await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('no address')
    await page.getByRole('button', { name: 'Save' }).click()
    await check('new operator with problems')
    await page.getByRole('button', { name: 'Discard' }).click()
    await openApiManagement(page, 'Amélie Dubois')
    await check('API management')
    await page.getByRole('tab', { name: 'Main' }).click()
    await check('main')
    await page.getByRole('button', { name: 'Set password' }).click()
    await check('set password')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Invite' }).click()
    await expect(page.getByRole('textbox', { name: 'Code' })).toBeVisible()
    await check('invite')
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Member of' }).click()
    await check('member of')
    await page.getByRole('tab', { name: 'Activity' }).click()
    await check('activity of an operator')
    await page.getByRole('tab', { name: 'API management' }).click()
    await issueApiUser(page, 'looked-at')
    await check('wizard, note the password')
    await page.keyboard.press('Escape')
    await check('wizard, abandon')
    await page.getByRole('button', { name: 'Close without adding' }).click()
    await page.getByRole('button', { name: 'Add API user' }).click()
    await check('wizard, describe')
    await page.keyboard.press('Escape')
    await addApiUser(page, 'not-saved')
    await apiUserRow(page, 'grafana-prod').getByRole('button', { name: 'Delete API user' }).click()
    await check('draft rows')
    await page.getByRole('link', { name: 'Settings' }).click()
    await check('leave question')
    await page.getByRole('button', { name: 'Stay' }).click()
    await lock(page)
    await check('sign in')
    await signIn(page, { ...administrator, password: 'not her password' })
    await expect(page.getByText('The e-mail or the password is not right.')).toBeVisible()
    await check('sign in refused')
    await page.getByRole('button', { name: 'I have an invitation code' }).click()
    await check('invitation')
    await page.getByRole('button', { name: 'Back to sign in' }).click()
    await enter(page)
    await expect(page.getByText('You have unsaved changes')).toBeVisible()
    await check('kept draft')
  })

  test(`axe finds nothing where a damaged store offers a backup, ${theme}`, async ({ desk, profile }) => {
    await desk.page.getByRole('link', { name: 'Settings' }).click()
    await desk.page.getByRole('button', { name: 'Back up now' }).click()
    await expect(desk.page.getByRole('button', { name: 'Restore…' })).toBeVisible()
    await endDesk(desk)
    writeFileSync(storeIn(profile), 'damaged'.repeat(9))

    const again = await startDesk(profile)
    await setTheme(again.app, theme)
    await expect(again.page.getByRole('heading', { name: 'The newest good backup' })).toBeVisible()
    await expectAccessible(again.page, 'refused store')
    await endDesk(again)
  })
}
