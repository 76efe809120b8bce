import type { ElectronApplication, Page } from '@playwright/test'
import { startDesk } from './support/desk.js'
import { enter, lock } from './support/first-start.js'
import {
  addApiUser,
  apiUserRow,
  expectUnsaved,
  issueApiUser,
  openApiManagement,
  openOperator,
  save,
} from './support/steps.js'
import { endDesk, expect, test } from './support/test.js'

const operator = 'Kwame Mensah'
const isLocked = (page: Page) => expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
const offer = (page: Page) => page.getByRole('complementary', { name: 'Unsaved changes of yours' })
const goOn = (page: Page) => offer(page).getByRole('button', { name: 'Continue editing' }).click()

async function edit(page: Page) {
  await openOperator(page, operator)
  await page.getByRole('textbox', { name: 'Full name' }).fill('Kwame A. Mensah')
  await expectUnsaved(page)
}

/** The main process's own clock goes forward: nobody has touched anything for that long. */
const letPass = (app: ElectronApplication, minutes: number) =>
  app.evaluate((_electron, ms) => {
    const real = performance.now.bind(performance)
    performance.now = () => real() + ms
  }, minutes * 60_000)

test('Lock, by button and by key, and nothing answers but the session', async ({ filledDesk: { page } }) => {
  await lock(page)
  const answers = await page.evaluate(async () => {
    const { api } = window as unknown as { api: Record<string, Record<string, (input?: unknown) => unknown>> }
    return Promise.all([
      api['operatorLists']?.['page']?.({
        filter: '',
        sort: { by: 'name', descending: false },
        offset: 0,
        limit: 5,
      }),
      api['activity']?.['verify']?.(),
      api['application']?.['copyText']?.('text'),
    ])
  })
  const locked = { ok: false, failure: { code: 'locked' } }
  expect(answers).toEqual([locked, locked, locked])

  await enter(page)
  await page.keyboard.press('Control+l')
  await isLocked(page)
})

test('the page starts anew when it locks: nothing of it is left, in no window', async ({
  filledDesk: { app, page },
}) => {
  await openOperator(page, operator)
  const second = app.waitForEvent('window')
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click())
  const other = await second
  await expect(other.getByRole('button', { name: 'Lock', exact: true })).toBeVisible()
  for (const window of [page, other]) {
    await window.evaluate(() => ((globalThis as { leftHere?: string }).leftHere = 'of the last person'))
  }

  await lock(page)

  for (const window of [page, other]) {
    await isLocked(window)
    expect(await window.evaluate(() => (globalThis as { leftHere?: string }).leftHere)).toBeUndefined()
    expect(window.url()).not.toContain('operators')
    await expect(window.locator('body')).not.toContainText(operator)
  }
  await enter(page)
  await expect(other.getByRole('button', { name: 'Lock', exact: true })).toBeVisible()
})

test('it locks by itself when nobody touches it, and not before', async ({ filledDesk: { app, page } }) => {
  await letPass(app, 9)
  await page.waitForTimeout(1500) // it looks every second
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('combobox', { name: 'Lock after' }).selectOption('5 minutes')
  await letPass(app, 4)
  await page.waitForTimeout(1500)
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()

  await letPass(app, 1)

  await isLocked(page)
  await expect(page.getByText('Locked after 5 minutes without use')).toBeVisible()
})

for (const event of ['suspend', 'lock-screen'] as const) {
  test(`it locks on ${event}`, async ({ filledDesk: { app, page } }) => {
    await app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event)

    await isLocked(page)
  })
}

test('unsaved changes are kept through a lock and go on where they were left', async ({
  filledDesk: { page },
}) => {
  await openApiManagement(page, operator)
  await addApiUser(page, 'kept-through-a-lock')
  await page.getByRole('tab', { name: 'Main' }).click()
  await page.getByRole('textbox', { name: 'Full name' }).fill('Kwame A. Mensah')

  await lock(page)
  await enter(page)
  await expect(offer(page)).toContainText('You have unsaved changes to Kwame A. Mensah')
  await goOn(page)

  await expect(offer(page)).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('Kwame A. Mensah')
  await expectUnsaved(page)
  await save(page)
  await page.getByRole('tab', { name: 'API management' }).click()
  await expect(apiUserRow(page, 'kept-through-a-lock')).toContainText('Active')
  await lock(page)
  await enter(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(offer(page)).toBeHidden()
})

test('a draft outlives the application, without the passwords that were noted for it', async ({
  filledDesk: { app, page, profile },
}) => {
  await openApiManagement(page, operator)
  await addApiUser(page, 'noted-in-vain')
  await page.getByRole('tab', { name: 'Main' }).click()
  await page.getByRole('textbox', { name: 'Full name' }).fill('Kwame A. Mensah')
  await lock(page)
  await app.close()

  const again = await startDesk(profile)
  await enter(again.page)
  await expect(offer(again.page)).toContainText('noted password of noted-in-vain will never work')
  await goOn(again.page)
  await expect(again.page.getByRole('textbox', { name: 'Full name' })).toHaveValue('Kwame A. Mensah')
  await again.page.getByRole('tab', { name: 'API management' }).click()
  await expect(apiUserRow(again.page, 'noted-in-vain')).toBeHidden()
  await endDesk(again)
})

test('a draft is offered to nobody else, and Discard drops it', async ({ filledDesk: { page } }) => {
  const other = { email: 'priya.raman@example.com', password: 'violet harbour tram nine' }
  await openOperator(page, 'Priya Raman')
  await page.getByRole('button', { name: 'Set password' }).click()
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(other.password)
  await page.getByRole('textbox', { name: 'Repeat password' }).fill(other.password)
  await page.getByRole('dialog').getByRole('button', { name: 'Set password' }).click()
  await save(page)
  await edit(page)
  await lock(page)

  await enter(page, other)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(offer(page)).toBeHidden()
  await lock(page)
  await enter(page)
  await offer(page).getByRole('button', { name: 'Discard' }).click()

  await expect(offer(page)).toBeHidden()
  await openOperator(page, operator)
})

test('a draft whose operator was changed meanwhile shows both when it is saved', async ({
  filledDesk: { page },
}) => {
  await edit(page)
  await lock(page)
  await enter(page)
  await openOperator(page, operator)
  await page.getByRole('textbox', { name: 'Full name' }).fill('Kwame B. Mensah')
  await save(page)

  await goOn(page)
  await page.getByRole('button', { name: 'Save' }).click()

  const dialog = page.getByRole('dialog', { name: 'Somebody else saved this operator meanwhile' })
  await expect(dialog).toContainText('Kwame A. Mensah')
  await expect(dialog).toContainText('Kwame B. Mensah')
})

test('a password on show is asked about before the application locks', async ({ filledDesk: { page } }) => {
  await openApiManagement(page, operator)
  const password = await issueApiUser(page, 'half-way')

  await page.keyboard.press('Control+l')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back' }).click()
  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue(password)

  await page.keyboard.press('Control+l')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close without adding' }).click()
  await isLocked(page)
})
