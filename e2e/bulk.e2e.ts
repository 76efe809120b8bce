import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openOperator, viewOperators } from './support/steps.js'
import { expect, test } from './support/test.js'
import { chooseToWrite } from './support/transfer-steps.js'

const grid = (page: Page) => page.getByRole('grid', { name: 'Operators' })
const filter = (page: Page) => page.getByRole('textbox', { name: 'Filter on name or e-mail' })
const row = (page: Page, name: string) => grid(page).getByRole('row').filter({ hasText: name })
const select = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}` }).check()
const selectAll = (page: Page) => page.getByRole('checkbox', { name: 'Select all operators' }).check()
const act = (page: Page, name: string) =>
  page
    .getByRole('group', { name: 'Change the selected operators' })
    .getByRole('button', { name, exact: true })
    .click()

const isInGrid = (page: Page) => expect(grid(page).locator(':focus')).toHaveCount(1)

test('several operators are set off duty at once, and that is told and written down', async ({
  filledDesk: { page },
}) => {
  await viewOperators(page)
  await select(page, 'Amélie Dubois')
  await select(page, 'Arjun Mehta')

  await act(page, 'Off duty')
  const dialog = page.getByRole('dialog', { name: 'Set off duty' })
  await expect(dialog).toContainText('2 operators go off duty')
  await expect(dialog).toContainText('Amélie Dubois, Arjun Mehta')
  await dialog.getByRole('button', { name: 'Set off duty' }).click()

  await expect(page.getByText('2 operators are off duty now.').first()).toBeVisible()
  await expect(dialog).toBeHidden()
  await isInGrid(page)
  await act(page, 'Off duty')
  await expect(dialog).toContainText('Nothing changes.')
  await expect(dialog).toContainText('2 operators are off duty already')
  await expect(dialog.getByRole('button', { name: 'Set off duty' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await openOperator(page, 'Arjun Mehta')
  await expect(page.getByRole('checkbox', { name: 'On duty' })).not.toBeChecked()
  await page.getByRole('tab', { name: 'Activity' }).click()
  await expect(page.getByRole('grid', { name: 'Activity' }).getByRole('row').nth(1)).toContainText(
    'Operator changed',
  )
})

test('operators join a group and leave it, but for members of a sub account', async ({
  filledDesk: { page },
}) => {
  await viewOperators(page)
  await select(page, 'Amélie Dubois')
  await select(page, 'Connor Walsh')

  await act(page, 'Add to group…')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('combobox', { name: 'Group' })).toBeFocused()
  await expect(dialog.getByRole('option', { name: 'Everyone' })).toHaveCount(0)
  await dialog.getByRole('combobox', { name: 'Group' }).selectOption('Web shop')
  await expect(dialog).toContainText('1 operator is added to Web shop')
  await expect(dialog).toContainText('1 operator belongs to a sub account and cannot join')
  await dialog.getByRole('button', { name: 'Add to the group' }).click()

  await expect(row(page, 'Amélie Dubois')).toContainText('+1')
  await act(page, 'Remove from group…')
  await dialog.getByRole('combobox', { name: 'Group' }).selectOption('Web shop')
  await expect(dialog).toContainText('1 operator is not in the group')
  await dialog.getByRole('button', { name: 'Remove from the group' }).click()
  await expect(page.getByText('1 operator is in Web shop no longer.').first()).toBeVisible()
  await expect(row(page, 'Amélie Dubois')).not.toContainText('+1')
})

test('all that match are deleted, but for those that cannot be, by name', async ({
  filledDesk: { page },
}) => {
  await viewOperators(page)
  await selectAll(page)

  await act(page, 'Delete…')
  const dialog = page.getByRole('dialog', { name: 'Delete operators' })
  await expect(dialog).toContainText('36 operators are deleted for ever')
  await expect(dialog).toContainText('API users are deleted with them and stop working at once')
  await expect(dialog).toContainText('You stay: nobody can delete themselves')
  await expect(dialog).toContainText('4 operators belong to a sub account and cannot be deleted')
  await expect(dialog).toContainText('of theirs were used within the last 7 days')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '42')
  await act(page, 'Delete…')
  await dialog.getByRole('button', { name: 'Delete 36 operators' }).click()

  await expect(page.getByText(/^36 operators and \d+ API users were deleted\.$/).first()).toBeVisible()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '6')
  await expect(page.getByText('Space to select', { exact: false })).toBeVisible()
  await isInGrid(page)
})

test('what is no longer as it was shown is refused, and shown anew', async ({ filledDesk: { page } }) => {
  await viewOperators(page)
  await filter(page).fill('amelie')
  await select(page, 'Amélie Dubois')
  await act(page, 'Delete…')
  const dialog = page.getByRole('dialog', { name: 'Delete operators' })
  await expect(dialog).toContainText('1 operator is deleted for ever')

  await page.evaluate(async () => {
    type Answer = { ok: true; value: { rows: { guid: string }[]; fields: object; groups: string[] } }
    const { api } = window as unknown as {
      api: Record<string, Record<string, (input: unknown) => Promise<Answer>>>
    }
    const ask = async (room: string, name: string, input: unknown) =>
      (await api[room]?.[name]?.(input))?.value
    const found = await ask('operatorLists', 'page', {
      ...{ filter: 'amelie', group: null, subAccount: null, offset: 0, limit: 1 },
      sort: { by: 'name', descending: false },
    })
    const guid = found?.rows[0]?.guid
    const subAccounts = (await ask('subAccounts', 'list', undefined)) as unknown as { guid: string }[]
    const present = await ask('operators', 'get', guid)
    await ask('operators', 'save', {
      ...{ guid, version: 1 },
      draft: {
        fields: { ...present?.fields, subAccount: subAccounts[0]?.guid },
        groups: [],
        apiUsers: { added: [], deleted: [] },
        signIn: null,
      },
    })
  })
  await dialog.getByRole('button', { name: 'Delete 1 operator' }).click()

  await expect(dialog).toContainText('Something has changed meanwhile')
  await expect(dialog).toContainText('1 operator belongs to a sub account and cannot be deleted')
  await expect(dialog.getByRole('button', { name: 'Delete', exact: true })).toBeDisabled()
})

test('the selected operators are exported, and no others', async ({ filledDesk: { app, page, profile } }) => {
  const [csv, json] = [join(profile, 'chosen.csv'), join(profile, 'chosen.json')]
  await viewOperators(page)
  await select(page, 'Amélie Dubois')
  await select(page, 'Arjun Mehta')

  await chooseToWrite(app, csv)
  await act(page, 'Export the selected operators')
  await page.getByRole('menuitem', { name: 'CSV, for spreadsheets' }).click()
  await expect(page.getByText('2 operators written to chosen.csv.').first()).toBeVisible()
  await chooseToWrite(app, json)
  await act(page, 'Export the selected operators')
  await page.getByRole('menuitem', { name: 'JSON' }).click()
  await expect(page.getByText('2 operators written to chosen.json.').first()).toBeVisible()

  const lines = readFileSync(csv, 'utf8').trim().split('\r\n')
  expect(lines.slice(1).map((line) => /Amélie Dubois|Arjun Mehta/.test(line))).toEqual([true, true])
  const operators = JSON.parse(readFileSync(json, 'utf8')) as { FullName: string }[]
  expect(operators.map(({ FullName }) => FullName).sort()).toEqual(['Amélie Dubois', 'Arjun Mehta'])
})
