import { setTimeout } from 'node:timers/promises'
import { _electron, type Page } from '@playwright/test'
import { argumentsFor, startDesk } from '../support/desk.js'
import { enter } from '../support/first-start.js'
import { viewOperators } from '../support/steps.js'
import { endDesk, expect, test } from '../support/test.js'
import { withLargeProfile } from './a-large-profile.js'
import { anEmptyApplication } from './an-empty-application.js'
import { report, spread } from './figures.js'
import { typeUntil } from './key-strokes.js'
import { memoryOf } from './memory.js'

const many = 100_000
const few = 100
const frame = 1000 / 60
/** None is in the names and addresses that the list begins with, so that each changes the rows. */
const letters = ['b', 'f', 'h', 'k', 'v', 'w', 'z']
const settle = 4000

test('the operators list, with a hundred thousand of them', async () => {
  test.setTimeout(600_000)
  const empty = await memoryOfEmptyWindow()
  const small = await withOperators(few, (page, memory) => page.waitForTimeout(settle).then(memory))
  await withOperators(many, async (page, memory) => {
    await page.waitForTimeout(settle)
    reportMemory('with 100,000 operators', memory(), empty, 'an empty window', 1.15)
    reportMemory('with 100,000 operators beside 100', memory(), small, 'with 100 operators', 1.02)
    await measureBridge(page)
    await measureScrolling(page)
    await measureStrokes(page)
  })
})

/** The list of so many operators is on show. */
const withOperators = <Value>(operators: number, use: (page: Page, memory: () => number) => Promise<Value>) =>
  withLargeProfile(operators, async (profile) => {
    const desk = await startDesk(profile)
    await enter(desk.page)
    await viewOperators(desk.page)
    const rows = desk.page.getByRole('grid', { name: 'Operators' })
    await expect(rows).toHaveAttribute('aria-rowcount', String(operators + 2))
    const value = await use(desk.page, () => memoryOf(desk.app.process().pid ?? 0))
    await endDesk(desk)
    return value
  })

async function memoryOfEmptyWindow() {
  const { folder, profile, drop } = anEmptyApplication()
  const args = [...argumentsFor(profile).slice(0, -1), folder]
  const app = await _electron.launch({ args, chromiumSandbox: args[0] !== '--no-sandbox' })
  const page = await app.firstWindow()
  await page.waitForTimeout(settle)
  const memory = memoryOf(app.process().pid ?? 0)
  await app.close()
  drop()
  return memory
}

function reportMemory(what: string, value: number, floor: number, floorWords: string, budget: number) {
  report({
    what: `lists: memory ${what}, ${value.toFixed(0)} MiB`,
    ...{ floor: `${floorWords}, ${floor.toFixed(0)} MiB`, measure: 'ratio', value: value / floor },
    allowed: [0, budget],
  })
}

async function measureBridge(page: Page) {
  const { rows, empty } = await page.evaluate(async () => {
    type Calls = Record<string, Record<string, (input?: unknown) => Promise<unknown>>>
    const { api } = window as unknown as { api: Calls }
    const query = {
      ...{ filter: '', group: null, subAccount: null, sort: { by: 'name', descending: false } },
      ...{ offset: 500, limit: 50 },
    }
    const timed = async (work: () => Promise<unknown> | undefined) => {
      const started = performance.now()
      for (let call = 0; call < 10; call++) await work()
      return (performance.now() - started) / 10
    }
    const measured: { rows: number[]; empty: number[] } = { rows: [], empty: [] }
    for (let round = 0; round < 60; round++) {
      measured.empty.push(await timed(() => api['application']?.['status']?.()))
      measured.rows.push(await timed(() => api['operatorLists']?.['page']?.(query)))
    }
    return measured
  })
  const { p50, worst } = spread(rows)
  report({
    what: 'lists: 50 rows from the store to the window',
    ...{ p50, worst, floor: 'an empty bridged call', floorMs: spread(empty).p50, budget: 1.3 },
  })
}

/** Some rows a frame, for three hundred frames, from the middle of the list on. */
async function measureScrolling(page: Page) {
  const frames = await page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]')
    if (!grid) throw new Error('no rows')
    const next = () => new Promise<number>(requestAnimationFrame)
    grid.scrollTop = grid.scrollHeight / 2
    for (let wait = 0; wait < 30; wait++) await next()
    const took: number[] = []
    let before = await next()
    for (let count = 0; count < 300; count++) {
      grid.scrollTop += 130
      const now = await next()
      took.push(now - before)
      before = now
    }
    return took
  })
  const { p50, worst } = spread(frames)
  const late = frames.filter((time) => time > 20).length
  report({
    what: 'lists: frames of 300 that come late while scrolling',
    ...{ p50, worst, floor: 'a frame', floorMs: frame, measure: 'over 20 ms', value: late, allowed: [0, 1] },
  })
}

async function measureStrokes(page: Page) {
  await page.getByRole('textbox', { name: 'Filter on name or e-mail' }).fill('')
  await typeUntil(page, setTimeout(3000), letters) // the first strokes compile what the others run
  const took = await typeUntil(page, setTimeout(25_000), letters)
  const { p50, p95, worst } = spread(took)
  report({
    what: 'lists: key stroke in the filter to rows painted',
    ...{
      p50,
      worst,
      floor: 'a frame',
      floorMs: frame,
      measure: 'p95 ms',
      value: p95,
      allowed: [0, 2 * frame],
    },
    note: `${took.length} strokes`,
  })
}
