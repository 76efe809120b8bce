import type { Page } from '@playwright/test'
import { startDesk } from './support/desk.js'
import { enter } from './support/first-start.js'
import { viewOperators } from './support/steps.js'
import { endDesk, expect, test } from './support/test.js'

const header = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true })
const edge = (page: Page, name: string) => page.getByRole('separator', { name: `Width of ${name}` })
const widthOf = async (page: Page, name: string) =>
  Math.round((await header(page, name).boundingBox())?.width ?? 0)

/** With its rows: until they are there, no scroll bar takes a few pixels of the columns. */
async function viewLoaded(page: Page) {
  await viewOperators(page)
  await expect(page.getByRole('gridcell', { name: 'Amélie Dubois' })).toBeVisible()
}

/** Takes it and moves it some way; answers with where it was. */
async function moveEdge(page: Page, name: string, by: number) {
  const box = await edge(page, name).boundingBox()
  if (!box) throw new Error(`no edge of ${name}`)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by, y)
  return { x, y }
}

async function dragEdge(page: Page, name: string, by: number) {
  const { x, y } = await moveEdge(page, name, by / 2)
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
  await viewLoaded(page)
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
  await viewLoaded(again.page)
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

test('an edge is where it was let go, also when no move told of that place', async ({
  filledDesk: { page },
}) => {
  await viewLoaded(page)
  const before = await widthOf(page, 'E-mail')
  const devtools = await page.context().newCDPSession(page)
  const { x, y } = await moveEdge(page, 'E-mail', 40)

  const release = { type: 'mouseReleased', button: 'left', clickCount: 1 } as const
  await devtools.send('Input.dispatchMouseEvent', { ...release, x: x + 80, y })

  await expect.poll(() => widthOf(page, 'E-mail')).toBe(before + 80)
})

test('a double click gives a column its usual width back', async ({ filledDesk: { page } }) => {
  await viewLoaded(page)
  const before = await widthOf(page, 'API users')

  await dragEdge(page, 'API users', 120)
  await expect.poll(() => widthOf(page, 'API users')).toBe(before + 120)
  await edge(page, 'API users').dblclick()

  await expect.poll(() => widthOf(page, 'API users')).toBe(before)
})

test('widths and columns are set by keyboard alone', async ({ filledDesk: { page } }) => {
  await viewLoaded(page)
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
