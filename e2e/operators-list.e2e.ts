import type { Page } from '@playwright/test'
import { startDesk } from './support/desk.js'
import { enter } from './support/first-start.js'
import { openOperator, save, viewOperators } from './support/steps.js'
import { endDesk, expect, test } from './support/test.js'
import { openSecondWindow } from './support/windows.js'

const rows = (page: Page) =>
  page
    .getByRole('grid', { name: 'Operators' })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })

test('the filter finds part of a name or an e-mail, without case and accents', async ({
  filledDesk: { page },
}) => {
  await viewOperators(page)
  const filter = page.getByRole('textbox', { name: 'Filter on name or e-mail' })

  await filter.fill('AMELIE')
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('Amélie Dubois')
  await filter.fill('grant@')
  await expect(rows(page)).toContainText('Oliver Grant')
  await filter.fill('100%')
  await expect(page.getByText('No operator matches')).toBeVisible()
  await filter.press('Escape')
  await expect(page.getByRole('grid', { name: 'Operators' })).toHaveAttribute('aria-rowcount', '42')
})

test('a header sorts, and the order is kept over a restart', async ({
  filledDesk: { app, page, profile },
}) => {
  await viewOperators(page)
  const header = page.getByRole('columnheader', { name: 'API users' })

  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await expect(rows(page).first().getByRole('gridcell').nth(4)).toHaveText('4')
  await app.close()

  const again = await startDesk(profile)
  await enter(again.page)
  await viewOperators(again.page)
  await expect(again.page.getByRole('columnheader', { name: 'API users' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await endDesk(again)
})

test('coming back from an operator, the list is where it was left', async ({ filledDesk: { page } }) => {
  await viewOperators(page)
  const grid = page.getByRole('grid', { name: 'Operators' })
  await grid.getByRole('gridcell').nth(1).click()
  await page.getByRole('link', { name: 'Operators', exact: true }).click()

  await page.keyboard.press('Control+End')
  await expect(page.getByText('李 小龙')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '李 小龙' })).toBeVisible()
  await page.getByRole('link', { name: 'Operators', exact: true }).click()

  await expect(rows(page).filter({ hasText: '李 小龙' }).getByRole('gridcell').nth(0)).toBeInViewport()
  await expect(rows(page).filter({ hasText: '李 小龙' }).locator(':focus')).toHaveCount(1)
})

test('arrow keys move, Home and End go to the ends, Enter opens', async ({ filledDesk: { page } }) => {
  await viewOperators(page)
  const focused = page.locator('[role=gridcell]:focus')
  await page.getByRole('textbox', { name: 'Filter on name or e-mail' }).focus()
  await page.keyboard.press('Tab')

  await expect(focused).toHaveText('Amélie Dubois')
  await page.keyboard.press('ArrowDown')
  await expect(focused).toHaveText('Aoife Ní Bhriain')
  await page.keyboard.press('ArrowRight')
  await expect(focused).toHaveText('aoife.ni.bhriain@example.com')
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+End')
  await expect(page.locator('[role=row]:has(:focus)')).toHaveAttribute('aria-rowindex', '42')
  await page.keyboard.press('Control+Home')
  await expect(page.getByRole('checkbox', { name: 'Select Amélie Dubois' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(focused).toHaveText('Amélie Dubois')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Amélie Dubois' })).toBeVisible()
})

test('a new order starts at the top, wherever the list was', async ({ filledDesk: { page } }) => {
  await viewOperators(page)
  await page.getByRole('gridcell', { name: 'Amélie Dubois' }).focus()
  await page.keyboard.press('Control+End')
  await expect(page.getByText('李 小龙')).toBeVisible()

  await page.getByRole('columnheader', { name: 'E-mail' }).getByRole('button').click()

  await expect(page.getByRole('gridcell', { name: 'amelie.dubois@example.com' })).toBeInViewport()
})

test('the focus stays with its operator, and the ticks with theirs, while others come and go', async ({
  filledDesk: { app, page },
}) => {
  await viewOperators(page)
  const focused = page.locator('[role=row]:has(:focus)')
  await page.getByRole('checkbox', { name: 'Select Arjun Mehta' }).check()
  await page.keyboard.press('ArrowDown')
  await expect(focused).toContainText('Björn Åkesson')
  const second = await openSecondWindow(app)
  await viewOperators(second)

  await second.getByRole('button', { name: 'Add operator', exact: true }).click()
  await second.getByRole('textbox', { name: 'Full name' }).fill('Aaron First')
  await second.getByRole('textbox', { name: 'E-mail', exact: true }).fill('aaron@example.com')
  await save(second)

  await expect(rows(page).nth(0)).toContainText('Aaron First')
  await expect(focused).toContainText('Björn Åkesson')
  await expect(page.getByRole('checkbox', { name: 'Select Arjun Mehta' })).toBeChecked()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)

  await openOperator(second, 'Aaron First')
  await second.getByRole('button', { name: 'Delete this operator' }).click()
  await second.getByRole('alertdialog').getByRole('button', { name: 'Delete operator' }).click()

  await expect(rows(page).nth(0)).toContainText('Amélie Dubois')
  await expect(focused).toContainText('Björn Åkesson')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('checkbox', { name: 'Select Arjun Mehta' })).toBeFocused()
})
