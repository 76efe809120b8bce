import type { Page } from '@playwright/test'
import { viewOperators } from './support/steps.js'
import { expect, test } from './support/test.js'

const filter = (page: Page) => page.getByRole('textbox', { name: 'Filter on name or e-mail' })

test('Ctrl+F goes to the filter, Escape clears it', async ({ filledDesk: { page } }) => {
  await viewOperators(page)
  await filter(page).fill('oliver')
  await expect(page.getByText('1 of 41', { exact: true })).toBeVisible()
  await page.getByRole('gridcell', { name: 'Oliver Grant' }).focus()

  await page.keyboard.press('Control+f')
  await expect(filter(page)).toBeFocused()
  await page.keyboard.press('Escape')

  await expect(filter(page)).toHaveValue('')
  await expect(page.getByRole('gridcell', { name: 'Amélie Dubois' })).toBeVisible()
  await page.getByRole('link', { name: 'Activity' }).click()
  await expect(page.getByRole('grid', { name: 'Activity' })).toBeVisible()
  await page.getByRole('button', { name: 'Verify' }).focus()
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('textbox', { name: 'Filter on a name' })).toBeFocused()
})

test.describe('rows are selected', () => {
  const box = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}` })
  const chosen = (page: Page) => page.locator('[role=row][aria-selected=true]')
  const bar = (page: Page) => page.getByRole('group', { name: 'Change the selected operators' })
  const told = (page: Page, words: string) =>
    expect(bar(page).getByText(words, { exact: true })).toBeVisible()

  test('by mouse: a box, a range with Shift, one more with Ctrl', async ({ filledDesk: { page } }) => {
    await viewOperators(page)

    await box(page, 'Amélie Dubois').click()
    await told(page, '1 operator selected')
    await box(page, 'Björn Åkesson').click({ modifiers: ['Shift'] })
    await told(page, '4 operators selected')
    await page.getByRole('gridcell', { name: 'Daniel Novák' }).click({ modifiers: ['Control'] })
    await page.getByRole('gridcell', { name: 'Arjun Mehta' }).click({ modifiers: ['Control'] })

    await told(page, '4 operators selected')
    await expect(box(page, 'Arjun Mehta')).not.toBeChecked()
    await expect(chosen(page)).toHaveCount(4)
  })

  test('by keyboard, and all that match', async ({ filledDesk: { page } }) => {
    await viewOperators(page)
    await page.getByRole('gridcell', { name: 'Amélie Dubois' }).focus()

    await page.keyboard.press('Space')
    await told(page, '1 operator selected')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await told(page, '3 operators selected')
    await page.keyboard.press('Shift+ArrowUp')
    await told(page, '2 operators selected')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('Shift+Space')
    await expect(bar(page).getByText(/^1\d operators selected$/)).toBeVisible()
    await page.keyboard.press('Control+a')
    await told(page, 'All 41 operators are selected')
    await page.keyboard.press('Space')

    await told(page, '40 of 41 operators selected')
    await expect(page.getByRole('checkbox', { name: 'Select all operators' })).toBeChecked({
      indeterminate: true,
    })
  })

  test('and stay so through sorting, scrolling and opening one; a filter ends "all"', async ({
    filledDesk: { page },
  }) => {
    await viewOperators(page)
    await box(page, 'Amélie Dubois').click()
    await page.getByRole('columnheader', { name: 'Name', exact: true }).getByRole('button').click()
    await expect(page.getByText('李 小龙')).toBeVisible()
    await told(page, '1 operator selected')
    await page.getByRole('gridcell', { name: '李 小龙' }).click()
    await page.getByRole('link', { name: 'Operators', exact: true }).click()
    await filter(page).fill('amelie')
    await expect(box(page, 'Amélie Dubois')).toBeChecked()
    await told(page, 'The filter may hide some of them.')

    await filter(page).fill('am')
    await page.getByRole('checkbox', { name: 'Select all operators' }).click()
    await expect(bar(page).getByText(/^All \d+ operators that match are selected$/)).toBeVisible()
    await filter(page).fill('')

    await expect(page.getByText('Space to select', { exact: false })).toBeVisible()
    await expect(chosen(page)).toHaveCount(0)
  })
})
