import { describe, expect, it } from 'vitest'
import { useRowSelection } from './use-row-selection.js'

describe('the chosen rows', () => {
  it('are those that were chosen', () => {
    const selection = useRowSelection({ most: 10 })

    selection.set(['a', 'b'])
    selection.set(['c'], ['a'])

    expect(['a', 'b', 'c', 'd'].filter(selection.isChosen)).toEqual(['b', 'c'])
    expect(selection.countOf(100)).toBe(2)
    expect(selection.any()).toBe(true)
  })

  it('are all but those that were taken out', () => {
    const selection = useRowSelection({ most: 10 })

    selection.all()
    selection.set([], ['a', 'b'])
    selection.set(['b'])

    expect(['a', 'b', 'never loaded'].filter(selection.isChosen)).toEqual(['b', 'never loaded'])
    expect(selection.countOf(100_000)).toBe(99_999)
  })

  it('stay as they are where more are chosen one by one than can be', () => {
    const selection = useRowSelection({ most: 2 })
    selection.set(['a'])

    selection.set(['b', 'c'])

    expect(selection.state).toMatchObject({ full: true, keys: new Set(['a']) })
    selection.set(['b'])
    expect(selection.state).toMatchObject({ full: false, keys: new Set(['a', 'b']) })
  })

  it('are none after clearing', () => {
    const selection = useRowSelection({ most: 2 })
    selection.all()

    selection.clear()

    expect(selection.any()).toBe(false)
    expect(selection.isChosen('a')).toBe(false)
  })
})
