import type { ClipboardState } from '../../src-preload/contract/secrets.js'
import { createSecretClipboard } from '../shell/secret-clipboard.js'
import type { Board } from '../shell/system-clipboard.js'

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

/** The real rules on two clipboards in memory, and what was told. */
export function aClipboard({ after = 30_000 }: { after?: number | null } = {}) {
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
