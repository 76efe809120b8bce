import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClipboardState } from '../../src-preload/contract/secrets.js'
import { createSecretClipboard } from './secret-clipboard.js'
import type { Board } from './system-clipboard.js'

/** A clipboard of the system in memory, which can be taken by others or denied. */
function aBoard() {
  const board = { ...{ text: '', secret: false, denies: false }, ...unusedBoard }
  board.read = async () => {
    if (board.denies) throw new Error('denied')
    return board.text
  }
  board.write = async (text) => void Object.assign(board, { text, secret: false })
  board.writeSecret = async (text) => void Object.assign(board, { text, secret: true })
  board.clear = async () => void (board.text = '')
  return board
}

const unusedBoard: Board = {
  read: async () => '',
  write: async () => undefined,
  writeSecret: async () => undefined,
  clear: async () => undefined,
}

function aClipboard({ after = 30_000 }: { after?: number | null } = {}) {
  const board = aBoard()
  const selection = aBoard()
  const told: ClipboardState[] = []
  const clipboard = createSecretClipboard({
    clipboard: board,
    selection,
    clearAfterMs: () => after,
    announce: (state) => told.push(state),
  })
  return { ...clipboard, board, selection, told }
}

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
