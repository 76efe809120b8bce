import type { Page } from '@playwright/test'
import { startDesk } from './support/desk.js'
import { enter } from './support/first-start.js'
import { viewOperators } from './support/steps.js'
import { endDesk, expect, test } from './support/test.js'

const header = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true })
const edge = (page: Page, name: string) => page.getByRole('separator', { name: `Width of ${name}` })
const widthOf = async (page: Page, name: string) =>
  Math.round((await header(page, name).boundingBox())?.width ?? 0)
const filter = (page: Page) => page.getByRole('textbox', { name: 'Filter on name or e-mail' })

async function dragEdge(page: Page, name: string, by: number) {
  const box = await edge(page, name).boundingBox()
  if (!box) throw new Error(`no edge of ${name}`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by / 2, y)
  await page.mouse.move(x + by, y)
  await page.mouse.up()
}

async function chooseColumn(page: Page, name: string) {
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name, exact: true }).click()
  await page.keyboard.press('Escape')
}

test('columns are dragged wider, shown and hidden, and stay so over a restart', async ({
  filledDesk: { app, page, profile },
}) => {
  await viewOperators(page)
  const before = await widthOf(page, 'E-mail')

  await dragEdge(page, 'E-mail', 80)
  await chooseColumn(page, 'Role')
  await chooseColumn(page, 'Groups')

  await expect(header(page, 'Role')).toBeVisible()
  await expect(header(page, 'Groups')).toBeHidden()
  expect(await widthOf(page, 'E-mail')).toBe(before + 80)
  await app.close()

  const again = await startDesk(profile)
  await enter(again.page)
  await viewOperators(again.page)
  await expect(header(again.page, 'Role')).toBeVisible()
  await expect(header(again.page, 'Groups')).toBeHidden()
  expect(await widthOf(again.page, 'E-mail')).toBe(before + 80)

  await again.page.getByRole('button', { name: 'Columns' }).click()
  await again.page.getByRole('menuitem', { name: 'Reset to usual' }).click()
  await expect(header(again.page, 'Groups')).toBeVisible()
  await expect(header(again.page, 'Role')).toBeHidden()
  await expect.poll(() => widthOf(again.page, 'E-mail')).toBe(before)
  await endDesk(again)
})

test('a double click gives a column its usual width back', async ({ filledDesk: { page } }) => {
  await viewOperators(page)
  const before = await widthOf(page, 'API users')

  await dragEdge(page, 'API users', 120)
  await expect.poll(() => widthOf(page, 'API users')).toBe(before + 120)
  await edge(page, 'API users').dblclick()

  await expect.poll(() => widthOf(page, 'API users')).toBe(before)
})

test('widths and columns are set by keyboard alone', async ({ filledDesk: { page } }) => {
  await viewOperators(page)
  const before = await widthOf(page, 'Name')
  await page.getByRole('gridcell', { name: 'Amélie Dubois' }).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Tab')

  await expect(edge(page, 'Name')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(edge(page, 'Name')).toHaveAttribute('aria-valuenow', String(before + 8))
  await page.keyboard.press('Home')
  await expect(edge(page, 'Name')).toHaveAttribute('aria-valuenow', '60')
  await page.keyboard.press('ArrowLeft')
  await expect(edge(page, 'Name')).toHaveAttribute('aria-valuenow', '60')
  await page.keyboard.press('Enter')
  await expect(edge(page, 'Name')).toHaveAttribute('aria-valuenow', String(before))

  await page.getByRole('button', { name: 'Columns' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemcheckbox', { name: 'Name' })).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(header(page, 'Created')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused()
})

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
  const told = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible()

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
    await expect(page.getByText(/^1\d operators selected$/)).toBeVisible()
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
    await header(page, 'Name').getByRole('button').click()
    await expect(page.getByText('李 小龙')).toBeVisible()
    await told(page, '1 operator selected')
    await page.getByRole('gridcell', { name: '李 小龙' }).click()
    await page.getByRole('link', { name: 'Operators', exact: true }).click()
    await filter(page).fill('amelie')
    await expect(box(page, 'Amélie Dubois')).toBeChecked()
    await told(page, 'The filter may hide some of them.')

    await filter(page).fill('am')
    await page.getByRole('checkbox', { name: 'Select all operators' }).click()
    await expect(page.getByText(/^All \d+ operators that match are selected$/)).toBeVisible()
    await filter(page).fill('')

    await expect(page.getByText('Space to select', { exact: false })).toBeVisible()
    await expect(chosen(page)).toHaveCount(0)
  })
})
