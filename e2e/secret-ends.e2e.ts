import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { lock } from './support/first-start.js'
import { pasted, test } from './support/own-display.js'
import { copyPassword, finish, panel, passwordField, showPassword } from './support/panel-steps.js'
import { expect } from './support/test.js'

test('a lock clears clipboard and selection', async ({ filledDesk: { page } }) => {
  const password = await showPassword(page)
  await copyPassword(page)
  expect(await pasted('clipboard')).toBe(password)
  await finish(page)

  await lock(page)

  await expect.poll(() => pasted('clipboard')).toBe('')
  expect(await pasted('primary')).toBe('')
})

test('a lock while the panel is open clears what was selected there', async ({
  filledDesk: { app, page },
}) => {
  const password = await showPassword(page)
  await copyPassword(page)
  await passwordField(page).click()
  await expect.poll(() => pasted('primary')).toBe(password)

  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))

  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect.poll(() => pasted('primary')).toBe('')
  expect(await pasted('clipboard')).toBe('')
})

test('a quit clears before the end', async ({ filledDesk: { app, page, profile } }) => {
  const password = await showPassword(page)
  await copyPassword(page)
  expect(await pasted('clipboard')).toBe(password)
  await finish(page)
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
  const witness = join(profile, 'at-the-end')
  await app.evaluate(({ app: electronApp, clipboard }, path) => {
    electronApp.on('will-quit', () => {
      const { writeFileSync } = process.getBuiltinModule('node:fs')
      writeFileSync(path, `clipboard: ${String(clipboard.readText())}`)
    })
  }, witness)
  const ended = app.waitForEvent('close')

  await app.evaluate(({ app: electronApp }) => electronApp.quit())
  await ended

  expect(readFileSync(witness, 'utf8')).toBe('clipboard: ')
  expect(await pasted('clipboard')).toBe('')
})

test('a kill leaves nothing behind', async ({ filledDesk: { app, page } }) => {
  const password = await showPassword(page)
  await copyPassword(page)
  expect(await pasted('clipboard')).toBe(password)
  const ended = app.waitForEvent('close')

  app.process().kill('SIGKILL')
  await ended

  await expect.poll(() => pasted('clipboard')).toBe('')
  expect(await pasted('primary')).toBe('')
})

test('a window that crashes takes its password off the clipboards', async ({ filledDesk: { app, page } }) => {
  const protections = await watchProtection(app)
  const password = await showPassword(page)
  await copyPassword(page)
  expect(await pasted('clipboard')).toBe(password)
  expect(await protections()).toEqual([true])

  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )

  await expect.poll(() => pasted('clipboard')).toBe('')
  await expect.poll(async () => (await protections()).at(-1)).toBe(false)
})

test('screen captures are kept out while a password is on show, and the panel says where they are not', async ({
  filledDesk: { app, page },
}) => {
  const protections = await watchProtection(app)
  await showPassword(page)
  expect(await protections()).toEqual([true])
  await expect(panel(page)).toContainText('this system cannot keep it from them')

  await finish(page)
  await expect.poll(protections).toEqual([true, false])
})

/** What the window was asked: this system cannot do it, so that is all there is to see. */
async function watchProtection(app: ElectronApplication) {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const asked: boolean[] = []
    Object.assign(globalThis, { asked })
    if (window) window.setContentProtection = (is) => void asked.push(is)
  })
  return () => app.evaluate(() => (globalThis as unknown as { asked: boolean[] }).asked)
}
