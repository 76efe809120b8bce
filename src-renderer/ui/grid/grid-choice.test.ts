import { describe, expect, it, vi } from 'vitest'
import { createChoosing } from './grid-choice.js'
import { useRowSelection } from './use-row-selection.js'

/** A hundred rows, of which the first ten are loaded; the others come when they are asked for. */
function aGrid({ most = 50 } = {}) {
  const rows = Array.from({ length: 100 }, (_, index) => `row ${index}`)
  const selection = useRowSelection({ most })
  const between = vi.fn((from: number, to: number) => Promise.resolve(rows.slice(from, to + 1)))
  const choosing = createChoosing({
    choice: () => ({ selection, between }),
    count: () => rows.length,
    keyOf: (index) => (index < 10 ? rows[index] : undefined),
  })
  const chosen = () => rows.flatMap((key, index) => (selection.isChosen(key) ? [index] : []))
  return { ...choosing, rows, selection, between, chosen }
}

describe('choosing rows', () => {
  it('reaches from the row that was chosen last, and gives back what is left out again', async () => {
    const grid = aGrid()
    grid.toggle(8)
    grid.toggle(3)

    await grid.extendTo(6)
    expect(grid.chosen()).toEqual([3, 4, 5, 6, 8])
    await grid.extendTo(2)

    expect(grid.chosen()).toEqual([2, 3, 8])
    expect(grid.between).not.toHaveBeenCalled()
  })

  it('reaches over rows that are not loaded', async () => {
    const grid = aGrid()
    grid.toggle(8)

    await grid.extendTo(12)

    expect(grid.chosen()).toEqual([8, 9, 10, 11, 12])
  })

  it('goes by key from the row that has the focus', async () => {
    const grid = aGrid()
    grid.toggle(0)

    await grid.step(4, 5)
    await grid.step(5, 6)
    await grid.step(6, 5)

    expect(grid.chosen()).toEqual([0, 4, 5])
  })

  it('begins anew where another row stands in the place of the first', async () => {
    const grid = aGrid()
    grid.toggle(3)
    grid.rows.reverse()

    await grid.extendTo(5)

    expect(grid.chosen()).toEqual([5, 96])
  })

  it('takes rows out of all', async () => {
    const grid = aGrid()
    grid.all()
    grid.toggle(4)

    expect(grid.chosen()).toHaveLength(99)
    expect(grid.selection.countOf(100)).toBe(99)
  })

  it('asks for no more rows than can be chosen', async () => {
    const grid = aGrid({ most: 20 })
    grid.toggle(0)

    await grid.extendTo(90)

    expect(grid.between).not.toHaveBeenCalled()
    expect(grid.chosen()).toEqual([0])
    expect(grid.selection.state.full).toBe(true)
  })
})
