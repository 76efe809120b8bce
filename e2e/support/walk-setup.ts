import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { callApi, freePort } from './api-calls.js'
import type { Desk } from './desk.js'
import type { Look } from './every-screen.js'
import { begin } from './first-start.js'
import { chooseToRead } from './transfer-steps.js'

/** From the first start to the groups and sub accounts of the sample data. */
export async function walkFirstStart({ page }: Desk, look: Look) {
  await look('first start')
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill('passwordpassword')
  await page.getByRole('button', { name: 'Create administrator' }).click()
  await expect(page.getByText('easy to guess', { exact: false })).toBeVisible()
  await look('first start with problems')
  await begin(page)
  await look('empty hub')
  await page.getByRole('button', { name: 'Add sample data' }).click()
  await expect(page.getByText('Nobody but you is in here yet')).toBeHidden({ timeout: 30_000 })
  await look('hub')
  await page.getByRole('button', { name: 'View all operator groups' }).click()
  await look('groups')
  await page.getByRole('checkbox', { name: 'Only empty groups' }).check()
  await look('empty groups')
  await page.getByRole('button', { name: 'Add operator group' }).click()
  await look('new group')
  await page.getByRole('link', { name: 'Operator groups' }).click()
  await page.getByRole('gridcell', { name: 'Everyone', exact: true }).click()
  await expect(page.getByRole('gridcell', { name: 'Amélie Dubois' })).toBeVisible()
  await look('Everyone')
  await page.getByRole('link', { name: 'Operator groups' }).click()
  await page.getByRole('gridcell', { name: 'Platform', exact: true }).click()
  await page.getByRole('button', { name: 'Remove Amélie Dubois' }).click()
  await page.getByRole('combobox', { name: 'Add by name or e-mail' }).fill('an')
  await expect(page.getByRole('option').first()).toBeVisible()
  await look('picking a member')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Joins when you save', { exact: true })).toBeVisible()
  await look('draft of a group')
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('link', { name: 'Operators, groups and sub accounts' }).click()
  await page.getByRole('button', { name: 'View all sub accounts' }).click()
  await look('sub accounts')
  await page.getByRole('gridcell', { name: 'Nordwind Retail', exact: true }).click()
  await page.getByRole('button', { name: 'Delete this sub account' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await look('sub account that is not empty')
  await page.getByRole('button', { name: 'Close' }).click()
}

/** Settings with import, export and backups, the activity record, the API service. */
export async function walkSettings({ app, page, profile }: Desk, look: Look) {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Change password' }).click()
  await look('settings')
  await page.getByRole('button', { name: 'Import or export…' }).click()
  await look('import and export')
  const file = join(profile, 'people.csv')
  writeFileSync(
    file,
    Buffer.from('Name;E-mail;Password;Groups\nAmélie;a@example.net;x;New\nBob;none;y;\n', 'latin1'),
  )
  await chooseToRead(app, file)
  await page.getByRole('button', { name: 'Choose file…' }).click()
  await expect(page.getByRole('button', { name: 'Import 1 line' })).toBeVisible()
  await look('import, preview')
  writeFileSync(file, 'nightly:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n')
  await page.getByRole('button', { name: 'Choose file…' }).click()
  await page.getByRole('textbox', { name: 'Find an operator by name or e-mail' }).fill('a')
  await expect(page.getByRole('list', { name: 'Operators found' })).toBeVisible()
  await look('import, htpasswd')
  await page.getByRole('link', { name: 'Settings' }).first().click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByRole('button', { name: 'Restore…' }).first().click()
  await expect(page.getByRole('dialog', { name: 'Restore this backup?' })).toBeVisible()
  await look('restore a backup')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('link', { name: 'Activity' }).click()
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByText('The record is as it was written')).toBeVisible()
  await look('activity')
  await page.getByRole('link', { name: 'API service' }).click()
  await expect(page.getByText('The service is off')).toBeVisible()
  await look('API service, off')
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
  await look('API service, on')
}
