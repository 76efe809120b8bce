import type { Page } from '@playwright/test'
import { enter, lock } from './support/first-start.js'
import { expectUnsaved, leaveQuestion, openOperator, save } from './support/steps.js'
import { expect, test } from './support/test.js'
import { openSecondWindow } from './support/windows.js'

const hub = (page: Page) => page.getByRole('link', { name: 'Operators, groups and sub accounts' }).click()
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const members = (page: Page, title = 'Members') => page.getByRole('grid', { name: title })
const memberRow = (page: Page, name: string, title?: string) =>
  members(page, title).getByRole('row').filter({ hasText: name })
const picker = (page: Page) => page.getByRole('combobox', { name: 'Add by name or e-mail' })

async function openGroup(page: Page, name: string) {
  await hub(page)
  await page.getByRole('button', { name: 'View all operator groups' }).click()
  await field(page, "Filter on a group's name").fill(name)
  await page.getByRole('gridcell', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** By keys alone, as somebody who types does. */
async function pick(page: Page, typed: string, found: string) {
  await picker(page).fill(typed)
  await expect(page.getByRole('option', { name: found })).toBeVisible()
  await picker(page).press('Enter')
}

test('a group is added with members picked by typing, and saved whole', async ({ filledDesk: { page } }) => {
  await page.getByRole('button', { name: 'Add operator group' }).click()
  await field(page, 'Description').fill('On-call')
  await pick(page, 'kwame', 'Kwame Mensah')
  await pick(page, 'amelie.dub', 'Amélie Dubois')
  await expect(memberRow(page, 'Kwame Mensah')).toContainText('Joins when you save')
  await memberRow(page, 'Amélie Dubois').getByRole('button', { name: 'Undo' }).click()

  await save(page)

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('On-call')
  await expect(memberRow(page, 'Kwame Mensah')).not.toContainText('Joins')
  await expect(memberRow(page, 'Amélie Dubois')).toBeHidden()
  await openOperator(page, 'Kwame Mensah')
  await page.getByRole('tab', { name: 'Member of' }).click()
  await expect(page.getByRole('checkbox', { name: 'On-call' })).toBeChecked()
  await page.getByRole('tab', { name: 'Activity' }).click()
  await expect(page.getByText('Groups: Network operations → Network operations, On-call')).toBeVisible()
})

test('a group is renamed, emptied and deleted', async ({ filledDesk: { page } }) => {
  await openGroup(page, 'Customer support')
  await field(page, 'Description').fill('Late shift')
  await expect(page.getByRole('button', { name: 'Remove' })).toHaveCount(5)
  for (let left = 5; left > 0; left--) await page.getByRole('button', { name: 'Remove' }).first().click()
  const leaving = members(page).getByRole('row').filter({ hasText: 'Leaves when you save' })
  await expect(leaving).toHaveCount(5)
  await save(page)
  await expect(page.getByText('Nobody yet')).toBeVisible()

  await hub(page)
  await page.getByRole('link', { name: 'empty' }).click()
  await expect(page.getByRole('checkbox', { name: 'Only empty groups' })).toBeChecked()
  await page.getByRole('gridcell', { name: 'Late shift' }).click()
  await page.getByRole('button', { name: 'Delete this operator group' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete operator group' }).click()

  await expect(page.getByRole('grid', { name: 'Operator groups' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'Late shift' })).toBeHidden()
})

test('a group that somebody else saved meanwhile shows both names and loses neither', async ({
  filledDesk: { app, page: mine },
}) => {
  const theirs = await openSecondWindow(app)
  await openGroup(mine, 'Platform')
  await openGroup(theirs, 'Platform')
  await field(mine, 'Description').fill('Platform mine')
  await pick(mine, 'leila', 'Leila Haddad')
  await field(theirs, 'Description').fill('Platform theirs')
  await save(theirs)

  await mine.getByRole('button', { name: 'Save' }).click()
  const dialog = mine.getByRole('dialog', { name: 'Somebody else saved this operator group meanwhile' })
  await dialog.getByRole('radio', { name: 'Platform theirs' }).check()
  await dialog.getByRole('button', { name: 'Continue with these values' }).click()
  await save(mine)

  await expect(mine.getByRole('heading', { level: 1 })).toHaveText('Platform theirs')
  await expect(memberRow(mine, 'Leila Haddad')).toBeVisible()
})

test('a draft of a group is guarded, and kept through a lock', async ({ filledDesk: { page } }) => {
  await openGroup(page, 'Reporting')
  await picker(page).fill('ingrid')
  await expect(page.getByRole('option', { name: 'Ingrid Solberg' })).toContainText('Belongs to it already')
  await pick(page, 'tomasz', 'Tomasz Kowalski')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(leaveQuestion(page)).toContainText('1 operator added')
  await leaveQuestion(page).getByRole('button', { name: 'Stay' }).click()

  await lock(page)
  await enter(page)
  await expect(page.getByText('You have unsaved changes to Reporting')).toBeVisible()
  await page.getByRole('button', { name: 'Continue editing' }).click()

  await expectUnsaved(page)
  await expect(memberRow(page, 'Tomasz Kowalski')).toContainText('Joins when you save')
  await save(page)
})

test('Everyone is fixed, and whoever takes their own rights away is told before', async ({
  filledDesk: { page },
}) => {
  await openGroup(page, 'Everyone')
  await expect(page.getByText('The All operators group cannot be changed or deleted.')).toBeVisible()
  await expect(picker(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Delete this operator group' })).toBeHidden()

  await openGroup(page, 'Administrators')
  await page.getByRole('button', { name: 'Remove Wilma Keeper' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(leaveQuestion(page)).toContainText('Take away your own rights?')
  await leaveQuestion(page).getByRole('button', { name: 'Save and lock' }).click()

  await expect(page.getByRole('alert')).toContainText('last administrator who can sign in')
})

test('a sub account takes operators out of their groups, and is deleted only when it is empty', async ({
  filledDesk: { page },
}) => {
  await page.getByRole('button', { name: 'Add sub account' }).click()
  await field(page, 'Name').fill('Fabrikam')
  await field(page, 'Reference').fill('FB-1')
  await picker(page).fill('priya')
  await expect(page.getByRole('option', { name: 'Priya Raman' })).toContainText('An administrator')
  await pick(page, 'hannah', 'Hannah Schneider')
  await expect(memberRow(page, 'Hannah Schneider', 'Operators')).toContainText('leaves Platform, Web shop')
  await save(page)

  await page.getByRole('button', { name: 'Delete this sub account' }).click()
  await expect(leaveQuestion(page)).toContainText('1 operator belongs to it')
  await leaveQuestion(page).getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Remove Hannah Schneider' }).click()
  await save(page)
  await page.getByRole('button', { name: 'Delete this sub account' }).click()
  await page.getByRole('button', { name: 'Delete sub account' }).click()

  await expect(page.getByRole('grid', { name: 'Sub accounts' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'Fabrikam' })).toBeHidden()
})
