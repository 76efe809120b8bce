import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aClipboard } from '../testing/a-clipboard.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

describe('a copied secret', () => {
  it('is there for 30 seconds, counted down, and then cleared, and that is told', async () => {
    const { copy, state, board, told } = aClipboard()

    expect(await copy('secret')).toBe(true)
    expect(board).toMatchObject({ text: 'secret', secret: true })
    await vi.advanceTimersByTimeAsync(29_900)
    expect(board.text).toBe('secret')
    expect(state()).toEqual({ kind: 'holding', clearsInMs: 100 })
    await vi.advanceTimersByTimeAsync(100)

    expect(board.text).toBe('')
    expect(state()).toEqual({ kind: 'none' })
    expect(told).toEqual([{ kind: 'holding', clearsInMs: 30_000 }, { kind: 'cleared' }])
  })

  it('has the whole time again when it is copied again', async () => {
    const { copy, board } = aClipboard()
    await copy('secret')
    await vi.advanceTimersByTimeAsync(20_000)

    await copy('secret')
    await vi.advanceTimersByTimeAsync(29_900)

    expect(board.text).toBe('secret')
  })

  it('is not cleared by the end of the copy before, however close', async () => {
    const { copy, board, state } = aClipboard()
    await copy('secret')
    await vi.advanceTimersByTimeAsync(29_999)
    const arrives = board.writeSecret
    board.writeSecret = async (text) => {
      await vi.advanceTimersByTimeAsync(1) // the first one's time is over while the second is on its way
      await arrives(text)
    }

    await copy('another secret')
    await vi.advanceTimersByTimeAsync(0)

    expect(board.text).toBe('another secret')
    expect(state()).toMatchObject({ kind: 'holding' })
  })

  it('stays without end where that was chosen, until it is cleared', async () => {
    const { copy, clear, state, board } = aClipboard({ after: null })
    await copy('secret')
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(board.text).toBe('secret')
    expect(state()).toEqual({ kind: 'holding', clearsInMs: null })

    expect(await clear()).toEqual({ kind: 'cleared' })
    expect(board.text).toBe('')
  })

  it('is no longer ours once another program has copied: that stays, and is told', async () => {
    const { copy, board, told } = aClipboard()
    await copy('secret')
    board.text = 'of another program'

    await vi.advanceTimersByTimeAsync(30_000)

    expect(board.text).toBe('of another program')
    expect(told.at(-1)).toEqual({ kind: 'replaced' })
  })

  it('is not said to be copied where it did not arrive, and is cleared all the same', async () => {
    const { copy, clear, state, board, isNeeded } = aClipboard()
    const late = board.writeSecret
    board.writeSecret = async () => undefined

    expect(await copy('secret')).toBe(false)
    expect(state()).toEqual({ kind: 'none' })
    await late('secret')
    expect(isNeeded()).toBe(true)
    await clear()

    expect(board.text).toBe('')
    expect(isNeeded()).toBe(false)
  })

  it('that cannot be cleared is told, for as long as that is so', async () => {
    const { copy, clear, state, board, told } = aClipboard()
    await copy('secret')
    const clearing = board.clear
    board.clear = async () => undefined
    await vi.advanceTimersByTimeAsync(30_000)

    expect(told.at(-1)).toEqual({ kind: 'not-cleared' })
    expect(state()).toEqual({ kind: 'not-cleared' })
    board.clear = clearing
    expect(await clear()).toEqual({ kind: 'cleared' })
    expect(state()).toEqual({ kind: 'none' })
  })

  it('on a clipboard that is denied counts as not cleared', async () => {
    const { copy, board, told } = aClipboard()
    await copy('secret')
    board.denies = true

    await vi.advanceTimersByTimeAsync(30_000)

    expect(told.at(-1)).toEqual({ kind: 'not-cleared' })
  })

  it('ends quietly when something else is copied from here', async () => {
    const { copy, copyPlain, board, state, told } = aClipboard()
    await copy('secret')

    expect(await copyPlain('user name')).toBe(true)

    expect(board).toMatchObject({ text: 'user name', secret: false })
    expect(state()).toEqual({ kind: 'none' })
    expect(told.at(-1)).toEqual({ kind: 'none' })
    await vi.advanceTimersByTimeAsync(30_000)
    expect(board.text).toBe('user name')
  })
})
