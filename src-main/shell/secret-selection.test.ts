import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aClipboard } from '../testing/a-clipboard.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

describe('what was selected of a secret on show', () => {
  it('goes with the copy, when its time is over', async () => {
    const { copy, show, selection } = aClipboard()
    show('secret', 1)
    await copy('secret')
    selection.text = 'secret'

    await vi.advanceTimersByTimeAsync(30_000)

    expect(selection.text).toBe('')
  })

  it('goes when the window shows it no more; a copy stays its time', async () => {
    const { copy, show, hide, selection, board } = aClipboard()
    show('secret', 1)
    await copy('secret')
    selection.text = 'secret'

    await hide(1)

    expect(selection.text).toBe('')
    expect(board.text).toBe('secret')
  })

  it('stays where it is of another program', async () => {
    const { show, hide, clear, selection, isNeeded } = aClipboard()
    show('secret', 1)
    selection.text = 'of another program'

    await clear()
    await hide(1)

    expect(selection.text).toBe('of another program')
    expect(isNeeded()).toBe(false)
  })

  it('is found at a lock too, without a word where nobody waits for one', async () => {
    const { show, clear, selection, told } = aClipboard()
    show('secret', 1)
    selection.text = 'secret'

    expect(await clear()).toEqual({ kind: 'none' })

    expect(selection.text).toBe('')
    expect(told).toEqual([])
  })
})
