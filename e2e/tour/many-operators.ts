import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Desk } from '../support/desk.js'
import { apiUserRow, openApiManagement, viewOperators } from '../support/steps.js'
import { expect } from '../support/test.js'
import { chooseToRead, openTransfers } from '../support/transfer-steps.js'
import type { Pictures } from './pictures.js'

const people = [
  'Full name;E-mail;Mobile phone;Groups',
  'Nils Berg;nils.berg@example.com;+4687654321;Platform',
  'Sara Lind;sara.lind@example.com;;Harbour crew',
  'Mia Holt;mia.holt;;',
  'Amélie Dubois;amelie.dubois@example.com;+33123456789;Platform',
  'Otto Frank;otto.frank@example.com;0612;',
]

/** An organisation brings what it has, finds anybody, and changes many at once. */
export async function tourManyOperators({ app, page, profile }: Desk, { take }: Pictures) {
  const many = (step: string) => take('Many operators', step)
  const together = (step: string) => take('Groups and sub accounts', step)
  const hub = () => page.getByRole('link', { name: 'Operators, groups and sub accounts' }).click()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('wa')
  await expect(page.getByRole('group', { name: 'API users' }).getByRole('option').first()).toBeVisible()
  await many('Ctrl+K finds everything')
  await page.keyboard.press('Escape')
  await viewOperators(page)
  await page.getByRole('textbox', { name: 'Filter on name or e-mail' }).fill('')
  await expect(page.getByRole('gridcell', { name: 'Amélie Dubois' })).toBeVisible()
  await page.getByRole('row').nth(2).getByRole('checkbox').click()
  await page
    .getByRole('row')
    .nth(5)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] })
  await many('Several are selected')
  await page.getByRole('button', { name: 'Delete…' }).click()
  await expect(page.getByRole('dialog', { name: 'Delete operators' })).toContainText('for ever')
  await many('What will happen is said first')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Columns' }).click()
  await many('Columns are shown, hidden and made as wide as they should be')
  await page.keyboard.press('Escape')

  await hub()
  await page.getByRole('button', { name: 'View all operator groups' }).click()
  await expect(page.getByRole('gridcell', { name: 'Night shift' })).toBeVisible()
  await together('Groups, with those that are empty')
  await page.getByRole('gridcell', { name: 'Platform', exact: true }).click()
  await page.getByRole('combobox', { name: 'Add by name or e-mail' }).fill('mar')
  await expect(page.getByRole('option').first()).toBeVisible()
  await together('Members are added by typing')
  await page.keyboard.press('Escape')
  await hub()
  await page.getByRole('button', { name: 'View all sub accounts' }).click()
  await page.getByRole('gridcell', { name: 'Nordwind Retail', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Nordwind Retail' })).toBeVisible()
  await together('A sub account')

  const file = join(profile, 'people.csv')
  writeFileSync(file, people.join('\r\n'))
  await chooseToRead(app, file)
  await openTransfers(page)
  await page.getByRole('button', { name: 'Choose file…' }).click()
  await expect(page.getByRole('region', { name: '2 problems' })).toBeVisible()
  await take('Import', 'What a file would do, by line and column')

  await page.getByRole('link', { name: 'Policy' }).click()
  await expect(page.getByRole('grid').getByRole('row').nth(2)).toBeVisible()
  await take('Policy', 'What breaks a rule')
  await openApiManagement(page, 'Amélie Dubois')
  await page.getByRole('button', { name: 'Offboard operator…' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Offboard Amélie Dubois' })).toBeVisible()
  await take('Policy', 'All that an operator holds, ended by one Save')
  await openApiManagement(page, 'Amélie Dubois')
  await page.getByRole('button', { name: 'More for grafana-prod' }).click()
  await page.getByRole('menuitem', { name: 'Disable' }).click()
  await expect(apiUserRow(page, 'grafana-prod')).toContainText('When you save')
  await take('The life of an API user', 'Disabled, from Save on')
  await page.getByRole('button', { name: 'More for grafana-prod' }).click()
  await page.getByRole('menuitem', { name: 'New password…' }).click()
  await take('The life of an API user', 'A new password beside the old one')
}
