import type { Page } from '@playwright/test'
import { openApiManagement, viewOperators } from './support/steps.js'
import { expect, test } from './support/test.js'

declare global {
  interface Window {
    longest?: number
  }
}

/** Watches from now on how long, in milliseconds, the longest of all that moves is meant to move. */
const watchMotion = (page: Page) =>
  page.evaluate(() => {
    window.longest = 0
    for (const started of ['animationstart', 'transitionrun']) {
      document.addEventListener(started, () => {
        const times = document.getAnimations().map(({ effect }) => effect?.getComputedTiming().activeDuration)
        window.longest = Math.max(window.longest ?? 0, ...times.map(Number))
      })
    }
  })

/** Menus, dialogs, a question, work that takes its time, and what is hovered. */
async function moveAround(page: Page) {
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await viewOperators(page)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('checkbox', { name: 'Select all operators' }).check()
  await page.getByRole('button', { name: 'Delete…' }).click()
  await expect(page.getByRole('dialog', { name: 'Delete operators' })).toContainText('for ever')
  await page.keyboard.press('Escape')
  await openApiManagement(page, 'Amélie Dubois')
  await page.getByRole('button', { name: 'Add API user' }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Close without adding' }).click()
  await page.getByRole('button', { name: 'Offboard operator…' }).hover()
  return page.evaluate(() => window.longest)
}

test('nothing moves for who wants no motion', async ({ filledDesk: { page } }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await watchMotion(page)

  expect(await moveAround(page)).toBeLessThan(1)
})

test('else dialogs and menus do', async ({ filledDesk: { page } }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await watchMotion(page)

  expect(await moveAround(page)).toBeGreaterThan(100)
})
