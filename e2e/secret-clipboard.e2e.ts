import type { Page } from '@playwright/test'
import { copyElsewhere, pasted, test } from './support/own-display.js'
import { copyPassword, finish, panel, passwordField, showPassword } from './support/panel-steps.js'
import { issueApiUser } from './support/steps.js'
import { expect } from './support/test.js'

async function chooseTenSeconds(page: Page) {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('combobox', { name: /^Clear a copied password/ }).selectOption('10 seconds')
}

test('a copied password is there for 29 of its 30 seconds, and not after them; that is told', async ({
  filledDesk: { page },
}) => {
  test.slow() // half a minute, as it stands for everybody who chose nothing
  const password = await showPassword(page)

  await copyPassword(page)
  await expect(panel(page).getByText(/Clipboard is cleared in 0:(30|29)/)).toBeVisible()
  expect(await pasted('clipboard')).toBe(password)
  await expect(panel(page).getByText('Clipboard is cleared in 0:01')).toBeVisible({ timeout: 60_000 })
  expect(await pasted('clipboard')).toBe(password)
  await expect(panel(page).getByText('Clipboard cleared', { exact: true })).toBeVisible()
  expect(await pasted('clipboard')).toBe('')
})

test('it can be cleared at once, and its time be chosen', async ({ filledDesk: { page } }) => {
  await chooseTenSeconds(page)
  const password = await showPassword(page)

  await copyPassword(page)
  await expect(panel(page).getByText(/Clipboard is cleared in 0:(10|09)/)).toBeVisible()
  await finish(page)
  expect(await pasted('clipboard')).toBe(password)
  await page.getByRole('button', { name: 'Clear now' }).click()

  await expect(page.getByText('Clipboard cleared', { exact: true }).first()).toBeVisible()
  expect(await pasted('clipboard')).toBe('')
})

test('what another program has copied since is left alone, and that is told', async ({
  filledDesk: { page },
}) => {
  await chooseTenSeconds(page)
  await showPassword(page)
  await copyPassword(page)
  const end = await copyElsewhere('of another program')

  const kept = panel(page).getByText('Clipboard kept: another program has copied since')
  await expect(kept).toBeVisible({ timeout: 20_000 }) // it says so when its own ten seconds are over

  expect(await pasted('clipboard')).toBe('of another program')
  end()
})

test('selecting puts it on the selection, and Finish takes it off; a selection of others stays', async ({
  filledDesk: { page },
}) => {
  const password = await showPassword(page)
  await page.keyboard.press('End') // what the panel has selected itself is on no clipboard
  await page.keyboard.press('Control+a')
  await expect.poll(() => pasted('primary')).toBe(password)

  await finish(page)
  await expect.poll(() => pasted('primary')).toBe('')

  await issueApiUser(page, 'selected-elsewhere')
  const end = await copyElsewhere('selected elsewhere', 'primary')
  await finish(page)
  expect(await pasted('primary')).toBe('selected elsewhere')
  end()
})

test('a copy by hand is whole and without blanks, and is cleared like any other', async ({
  filledDesk: { page },
}) => {
  const password = await showPassword(page)
  await passwordField(page).click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+c')

  await expect(panel(page).getByText(/Clipboard is cleared in/)).toBeVisible()
  expect(await pasted('clipboard')).toBe(password)
})

test('a clipboard that takes nothing: the password is selected instead, with what to press', async ({
  filledDesk: { app, page },
}) => {
  const password = await showPassword(page)
  await app.evaluate(({ clipboard }) => {
    clipboard.writeText = () => Promise.resolve()
  })
  await page.getByRole('button', { name: 'Hide password' }).click()

  await panel(page).getByRole('button', { name: 'Copy password' }).click()

  await expect(panel(page).getByText('It is selected instead: press Ctrl+C.')).toBeVisible()
  await expect(page.getByText('Could not copy')).toBeAttached()
  await page.keyboard.press('Control+c')
  await expect.poll(() => pasted('clipboard')).toBe(password)
})
