import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { startDesk } from './support/desk.js'
import { enter } from './support/first-start.js'
import {
  expectUnsaved,
  issueApiUser,
  leaveQuestion,
  openApiManagement,
  openOperator,
} from './support/steps.js'
import { endDesk, expect, test } from './support/test.js'

const operator = 'Kwame Mensah'

async function edit(page: Page) {
  await openOperator(page, operator)
  await page.getByRole('textbox', { name: 'Full name' }).fill('Kwame A. Mensah')
  await expectUnsaved(page)
}

const leavePage = (page: Page) => page.getByRole('link', { name: 'Settings' }).click()
const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
const quit = (app: ElectronApplication) => app.evaluate(({ app: electronApp }) => electronApp.quit())
const answer = (page: Page, name: string) => leaveQuestion(page).getByRole('button', { name }).click()

test('leaving the page with a draft: Stay keeps it', async ({ filledDesk: { page } }) => {
  await edit(page)

  await leavePage(page)
  await answer(page, 'Stay')

  await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('Kwame A. Mensah')
  await expectUnsaved(page)
})

test('leaving the page with a draft: Discard drops it and leaves', async ({ filledDesk: { page } }) => {
  await edit(page)

  await leavePage(page)
  await answer(page, 'Discard')

  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await openOperator(page, operator)
})

test('leaving the page with a draft: Save writes it and leaves', async ({ filledDesk: { page } }) => {
  await edit(page)

  await leavePage(page)
  await answer(page, 'Save')

  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await openOperator(page, 'Kwame A. Mensah')
})

test('a refused Save on leaving stays, with the edit and the reason', async ({ filledDesk: { page } }) => {
  await openOperator(page, operator)
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('jonas.weber@example.com')

  await leavePage(page)
  await answer(page, 'Save')

  await expect(page.getByText('This is taken already.').first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'E-mail', exact: true })).toHaveValue(
    'jonas.weber@example.com',
  )
})

test('closing the window with a draft asks; Stay keeps the window', async ({ filledDesk: { app, page } }) => {
  await edit(page)

  await closeWindow(app)
  await answer(page, 'Stay')

  await expect(leaveQuestion(page)).toBeHidden()
  await expectUnsaved(page)
})

for (const [way, leave] of [
  ['closing the window', closeWindow],
  ['quitting', quit],
] as const) {
  test(`${way} with a draft asks; Save writes it and ends`, async ({
    filledDesk: { app, page, profile },
  }) => {
    await edit(page)
    const ended = app.waitForEvent('close')

    await leave(app)
    await answer(page, 'Save')
    await ended

    const again = await startDesk(profile)
    await enter(again.page)
    await openOperator(again.page, 'Kwame A. Mensah')
    await endDesk(again)
  })
}

test('quitting with a draft asks; Discard ends without it', async ({
  filledDesk: { app, page, profile },
}) => {
  await edit(page)
  const ended = app.waitForEvent('close')

  await quit(app)
  await answer(page, 'Discard')
  await ended

  const again = await startDesk(profile)
  await enter(again.page)
  await openOperator(again.page, operator)
  await endDesk(again)
})

test('a password on show is not lost by closing the window', async ({ filledDesk: { app, page } }) => {
  await openApiManagement(page, operator)
  const password = await issueApiUser(page, 'half-way')

  await closeWindow(app)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back' }).click()

  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue(password)
})

test('a question that is asked twice is answered once, and can be asked again', async ({
  filledDesk: { app, page },
}) => {
  await openApiManagement(page, operator)
  await issueApiUser(page, 'asked-twice')
  await page.keyboard.press('Escape')
  await closeWindow(app)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back' }).click()

  await page.keyboard.press('Escape')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close without adding' }).click()

  await expect(page.getByRole('dialog')).toBeHidden()
})

test('leaving a new operator with Save saves it and goes where the person wanted', async ({
  desk: { page },
}) => {
  await page.getByRole('button', { name: 'Add operator', exact: true }).click()
  await page.getByRole('textbox', { name: 'Full name' }).fill('Ada Admin')
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('ada@example.com')

  await leavePage(page)
  await answer(page, 'Save')

  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await openOperator(page, 'Ada Admin')
})

test('preferences that cannot be written do not end the application', async ({
  filledDesk: { app, page, profile },
}) => {
  await edit(page)
  mkdirSync(join(profile, 'preferences.json.new'))

  await closeWindow(app)
  await answer(page, 'Stay')

  await expectUnsaved(page)
})
