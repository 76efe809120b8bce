import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { statusOf } from './support/api-calls.js'
import { storeIn } from './support/desk.js'
import { filesHolding } from './support/search-files.js'
import { switchOn } from './support/service-steps.js'
import { apiUserRow, openApiManagement, viewOperators } from './support/steps.js'
import { expect, test } from './support/test.js'
import { chooseToRead, chooseToWrite, openTransfers } from './support/transfer-steps.js'

const total = (page: Page, label: string) =>
  page.locator('dt', { hasText: label }).locator('xpath=following-sibling::dd[1]')
const choose = (page: Page) => page.getByRole('button', { name: 'Choose file…' }).click()

async function bring(app: ElectronApplication, page: Page, path: string, content: string) {
  writeFileSync(path, content)
  await chooseToRead(app, path)
  await openTransfers(page)
  await choose(page)
}

test('a file with problems is shown, stopped, and then imported', async ({
  filledDesk: { app, page, profile },
}) => {
  const path = join(profile, 'people.csv')
  const many = Array.from({ length: 20_000 }, (_, at) => `Person ${at};person${at}@example.net;;Imported`)
  const wrong = ['Bad;no address;;', 'Again;person7@example.net;;', 'Phone;phone@example.net;0612;']
  await bring(app, page, path, ['Naam;E-mail;Mobiel;Groepen', ...many, ...wrong].join('\r\n'))

  await expect(total(page, 'Would add')).toHaveText('20,000')
  await expect(total(page, 'Would skip, with problems')).toHaveText('3')
  await expect(page.getByText('1 operator group: Imported')).toBeVisible()
  const problems = page.getByRole('region', { name: '3 problems' })
  await expect(problems.getByRole('row')).toHaveCount(4)
  await expect(problems.getByRole('row').nth(1)).toContainText('20,002')
  await expect(problems.getByRole('row').nth(1)).toContainText('This is not an e-mail address.')
  await expect(problems.getByRole('row').nth(2)).toContainText('This is on line 9 already.')

  await page.getByRole('button', { name: 'Import 20,000 lines' }).click()
  await expect(page.getByRole('progressbar', { name: 'Importing' })).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Nothing was imported.')).toBeVisible()
  await viewOperators(page)
  await page.getByRole('textbox', { name: 'Filter on name or e-mail' }).fill('person1@example.net')
  await expect(page.getByText('Person 1')).toBeHidden()

  await openTransfers(page)
  await page.getByRole('button', { name: 'Import 20,000 lines' }).click()
  await expect(page.getByText('20,000 added, 0 changed, 3 skipped.', { exact: true })).toBeVisible({
    timeout: 60_000,
  })
  await chooseToWrite(app, join(profile, 'problems.csv'))
  await page.getByRole('button', { name: 'Save the problems…' }).click()
  await expect(page.getByRole('main').getByText('The problems were written to problems.csv.')).toBeVisible()
  const saved = readFileSync(join(profile, 'problems.csv'), 'utf8').split('\r\n')
  expect(saved).toHaveLength(5)
  expect(saved[1]).toContain('"This is not an e-mail address."')
  await viewOperators(page)
  await page.getByRole('textbox', { name: 'Filter on name or e-mail' }).fill('person19999@example.net')
  await expect(page.getByRole('gridcell', { name: 'Person 19999', exact: true })).toBeVisible()
  expect(
    readdirSync(dirname(storeIn(profile))).filter((name) => !/^operator-desk\.db|backups/.test(name)),
  ).toEqual([])
})

test('columns can be chosen, and passwords in plain text are left out', async ({
  desk: { app, page, profile },
}) => {
  await bring(app, page, join(profile, 'odd.csv'), 'Wie,Wo,Passwort\nAda,ada@example.net,hunter2hunter2\n')
  await expect(page.getByText('Passwords in plain text are not taken over')).toBeVisible()
  await page.getByRole('combobox', { name: 'Wie' }).selectOption('Full name')
  await page.getByRole('combobox', { name: 'Wo', exact: true }).selectOption('E-mail')

  await expect(page.getByRole('region', { name: 'The first lines, as they would be' })).toContainText(
    'ada@example.net',
  )
  await page.getByRole('button', { name: 'Import 1 line' }).click()

  await expect(page.getByText('1 added, 0 changed, 0 skipped.', { exact: true })).toBeVisible()
  expect(filesHolding(dirname(storeIn(profile)), 'hunter2')).toEqual([])
})

/** What the command writes now or, where it is not installed, what it wrote before. */
function lineOfHtpasswd() {
  const asked = ['-nbB', '-C', '5', 'from-apache', 'a password of before']
  const { status, stdout } = spawnSync('htpasswd', asked, { encoding: 'utf8' })
  return status === 0
    ? stdout.trim()
    : 'from-apache:$2y$05$4GbYRoPEVNh.noKf6M4qfub66OFjn6zyAv7m7jNXZtT.QJL7Cdlo.'
}

test('an API user of a file that htpasswd wrote is served, and gets a hash of ours', async ({
  filledDesk: { app, page, profile },
}) => {
  const path = join(profile, 'htpasswd')
  const line = lineOfHtpasswd()
  const [, hash] = line.split(':')
  await bring(app, page, path, `${line}\n`)
  await expect(page.getByText('The file does not tell whose this is.', { exact: false })).toBeVisible()
  await page.getByRole('textbox', { name: 'Find an operator by name or e-mail' }).fill('Amélie')
  await page.getByRole('list', { name: 'Operators found' }).getByRole('button').click()
  await page.getByRole('button', { name: 'Import 1 line' }).click()
  await expect(page.getByText('1 added, 0 changed, 0 skipped.', { exact: true })).toBeVisible()
  await openApiManagement(page, 'Amélie Dubois')
  const lastUsed = apiUserRow(page, 'from-apache').getByRole('gridcell').nth(4)
  await expect(lastUsed).toHaveText('Unknown')

  const port = await switchOn(page)
  expect(await statusOf(port, '/auth/verify', 'from-apache', 'another password')).toBe(401)
  expect(await statusOf(port, '/auth/verify', 'from-apache', 'a password of before')).toBe(204)

  await openApiManagement(page, 'Amélie Dubois')
  await expect(lastUsed).not.toHaveText('Unknown')
  expect(await statusOf(port, '/auth/verify', 'from-apache', 'a password of before')).toBe(204)
  await app.close()
  expect(filesHolding(dirname(storeIn(profile)), hash ?? '')).toEqual([])
})

test('what is exported is imported again without a change', async ({
  filledDesk: { app, page, profile },
}) => {
  await openTransfers(page)
  for (const [what, format, count] of [
    ['Operators', 'csv', 41],
    ['API users', 'json', 80],
  ] as const) {
    const path = join(profile, `export.${format}`)
    await chooseToWrite(app, path)
    await page.getByRole('combobox', { name: 'What' }).selectOption(what)
    await page.getByRole('combobox', { name: 'File format' }).selectOption(format)
    await page.getByRole('button', { name: 'Export…' }).click()
    await expect(page.getByRole('main').getByText(`${count} written to export.${format}.`)).toBeVisible()

    await chooseToRead(app, path)
    await choose(page)
    await expect(total(page, 'Would skip, same already')).toHaveText(String(count))
    await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()
  }
})
