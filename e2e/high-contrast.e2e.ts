import type { Locator } from '@playwright/test'
import { openApiManagement, viewOperators } from './support/steps.js'
import { expect, test } from './support/test.js'

/** Backgrounds and shadows are the system's there; a line has to say it. */
const expectOutlined = async (what: Locator) => {
  await expect(what).toHaveCSS('outline-style', 'solid')
  await expect(what).toHaveCSS('outline-width', '2px')
}

test('with the system’s few colours, the focus and what is chosen have a line around them', async ({
  filledDesk: { page },
}) => {
  const here = page.getByRole('link', { name: 'Operators, groups and sub accounts' })
  await viewOperators(page)
  await expect(here).toHaveCSS('outline-style', 'none') // in colours it is the background
  await page.emulateMedia({ forcedColors: 'active' })
  await expectOutlined(here)

  await expectOutlined(page.locator('.box', { has: page.locator(':focus') }))
  await page.getByRole('checkbox', { name: 'Select Amélie Dubois' }).check()
  await expectOutlined(page.getByRole('row', { selected: true }))
  await page.keyboard.press('Tab')
  await expectOutlined(page.locator(':focus'))

  await page.keyboard.press('Control+k')
  await expectOutlined(page.getByRole('option', { selected: true }))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.keyboard.press('ArrowDown')
  await expectOutlined(page.locator(':focus'))
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'Policy', exact: true }).click()
  await expectOutlined(page.getByRole('button', { name: /^Any rule/, pressed: true }))
  await openApiManagement(page, 'Amélie Dubois')
  await page.getByRole('button', { name: 'Delete API user' }).first().click()
  await expect(page.getByRole('row').filter({ hasText: 'Will be deleted' })).toHaveCSS(
    'border-left-width',
    '3px',
  )
})
