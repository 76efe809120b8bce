import { setTimeout } from 'node:timers/promises'
import { startDesk } from './support/desk.js'
import { enter } from './support/first-start.js'
import { openOperator } from './support/steps.js'
import { endDesk, expect, filledCopy, test } from './support/test.js'
import { endPage, endWhileLoading, inPage, shownIn } from './support/window-gone.js'

const operator = 'Sanne de Vries'
/** Longer than a draft waits to be kept, and a page until it has settled. */
const settledMs = 2500

test('a page that crashed comes back by itself, and offers what was typed', async ({
  profile,
  filledProfile,
}) => {
  filledCopy(filledProfile, profile)
  const desk = await startDesk(profile)
  await enter(desk.page)
  await openOperator(desk.page, operator)
  await desk.page.getByRole('textbox', { name: 'Mobile phone' }).fill('+31612345678')
  await setTimeout(settledMs)

  await endPage(desk.app, 'killed by its id')

  await expect.poll(() => shownIn(desk.app)).toContain(`You have unsaved changes to ${operator}`)
  await endDesk(desk)
})

test('a page that crashed while it was loading gives way to a plain one, which loads it when asked', async ({
  profile,
  filledProfile,
}) => {
  filledCopy(filledProfile, profile)
  const desk = await startDesk(profile)
  await enter(desk.page)

  await endWhileLoading(desk.app)
  await expect.poll(() => shownIn(desk.app)).toContain('The window stopped working while it was loading')
  await setTimeout(settledMs)
  expect(await shownIn(desk.app)).toContain('Load it again')
  expect(await inPage(desk.app, 'document.scripts.length')).toBe(0)
  await inPage(desk.app, `document.querySelector('a').click()`)

  await expect.poll(() => shownIn(desk.app)).toContain('View all operators')
  await endDesk(desk)
})
