import { expect } from '@playwright/test'
import type { Desk } from './desk.js'
import type { Look } from './every-screen.js'
import { administrator, enter, lock, signIn } from './first-start.js'
import { leaveQuestion, openOperator, save } from './steps.js'
import { openSecondWindow } from './windows.js'

/** The policy, with what is done about what breaks a rule. */
export async function walkPolicy({ page }: Desk, look: Look) {
  await page.getByRole('link', { name: 'Policy', exact: true }).click()
  const grid = page.getByRole('grid', { name: 'API users that break a rule' })
  await expect(grid.getByRole('row').nth(2)).toBeVisible()
  await look('policy')
  await grid.getByRole('row').nth(1).getByRole('checkbox').check()
  const acts = page.getByRole('group', { name: 'Change the selected API users' })
  await acts.getByRole('button', { name: 'Disable…' }).click()
  await expect(page.getByText('is disabled and stops working at once')).toBeVisible()
  await look('disable API users')
  await page.keyboard.press('Escape')
  await acts.getByRole('button', { name: 'Set expiry…' }).click()
  await expect(page.getByText('expires at the end of')).toBeVisible()
  await look('set an expiry')
  await page.keyboard.press('Escape')
  await acts.getByRole('button', { name: 'Clear' }).click()
  await page.getByRole('button', { name: 'Rules…' }).click()
  await look('rules')
  await page.keyboard.press('Escape')
}

/** Offboarding, and somebody else's Save before one's own. */
export async function walkConflict({ app, page }: Desk, look: Look) {
  await openOperator(page, 'Hannah Schneider')
  await page.getByRole('button', { name: 'Offboard operator…' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Offboard Hannah Schneider' })).toBeVisible()
  await look('offboarding')
  await page.getByRole('button', { name: 'Cancel' }).click()
  const other = await openSecondWindow(app)
  await openOperator(other, 'Hannah Schneider')
  await page.getByRole('textbox', { name: 'Full name' }).fill('Hannah Mine')
  await other.getByRole('textbox', { name: 'Full name' }).fill('Hannah Theirs')
  await save(other)
  await other.close()
  await expect(page.getByText('Somebody else changed or deleted this operator meanwhile.')).toBeVisible()
  await look('changed elsewhere')
  await page.getByRole('button', { name: 'Save' }).click()
  const conflict = page.getByRole('dialog', { name: 'Somebody else saved this operator meanwhile' })
  await expect(conflict).toContainText('Hannah Theirs')
  await look('conflict')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Activity' }).click()
  await leaveQuestion(page).getByRole('button', { name: 'Discard' }).click()
}

/** One entry of the record, the help, the shortcuts and the search. */
export async function walkHelp({ page }: Desk, look: Look) {
  await page.getByRole('grid', { name: 'Activity' }).getByRole('gridcell').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('entry of the activity record')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'How it works' }).click()
  await look('how it works')
  await page.keyboard.press('Control+/')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await look('shortcuts')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()
  await look('search, commands')
  await page.keyboard.type('re')
  await expect(page.getByRole('group', { name: 'Operators' }).getByRole('option').first()).toBeVisible()
  await look('search, results')
  await page.keyboard.type('zzz')
  await expect(page.getByText('Nothing is called')).toBeVisible()
  await look('search, nothing found')
  await page.keyboard.press('Escape')
}

/** The way out and in again, with a draft that is kept. */
export async function walkSignIn({ page }: Desk, look: Look) {
  await lock(page)
  await look('sign in')
  await signIn(page, { ...administrator, password: 'not her password' })
  await expect(page.getByText('The e-mail or the password is not right.')).toBeVisible()
  await look('sign in refused')
  await page.getByRole('button', { name: 'I have an invitation code' }).click()
  await look('invitation')
  await page.getByRole('button', { name: 'Back to sign in' }).click()
  await enter(page)
  await expect(page.getByText('You have unsaved changes')).toBeVisible()
  await look('kept draft')
}
