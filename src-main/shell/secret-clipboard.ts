import { createHmac, randomBytes } from 'node:crypto'
import type { ClipboardState } from '../../src-preload/contract/secrets.js'
import type { Board } from './system-clipboard.js'

type Outcome = Exclude<ClipboardState['kind'], 'holding'>

/** A copy that waits for its time, on the clock that setting the time of day does not move. */
interface Held {
  until: number | null
  timer: NodeJS.Timeout | undefined
}

interface Needs {
  clipboard: Board
  selection: Board | undefined
  /** How long a copied secret may stay; null: until a lock or the end. */
  clearAfterMs: () => number | null
  announce: (state: ClipboardState) => void
}

/**
 * Copies secrets, and takes them off the clipboards again: only what is still ours, which is known by its HMAC under a
 * key of this process, so that no copy of a secret is kept.
 */
export function createSecretClipboard({ clipboard, selection, clearAfterMs, announce }: Needs) {
  const key = randomBytes(32)
  const markOf = (text: string) => createHmac('sha256', key).update(text).digest('base64')
  const copied = new Set<string>()
  const shown = new Map<number, string>()
  let held: Held | undefined
  let failed = false
  let last: Promise<unknown> = Promise.resolve()

  const isOurs = (text: string) => text !== '' && [...copied, ...shown.values()].includes(markOf(text))

  /** True only when the clipboard was read back and holds it. */
  const copy = (text: string) =>
    inTurn(async () => {
      copied.add(markOf(text)) // first: whatever of it gets there has to go again
      await clipboard.writeSecret(text)
      if ((await clipboard.read()) !== text) return false
      hold()
      return true
    })

  /** Of what is no secret; where it takes the place of one, the rest of that is cleared. */
  const copyPlain = (text: string) =>
    inTurn(async () => {
      await clipboard.write(text)
      if ((await clipboard.read()) !== text) return false
      if (held) tell(await takeOff(), true)
      return true
    })

  function hold() {
    clearTimeout(held?.timer)
    const after = clearAfterMs()
    failed = false
    const mine: Held = { until: after === null ? null : performance.now() + after, timer: undefined }
    if (after !== null) mine.timer = setTimeout(() => void expire(mine), after)
    held = mine
    announce(state())
  }

  /** Its time is over, unless it was copied again just then. */
  const expire = (mine: Held) =>
    inTurn(async () => {
      if (held === mine) tell(await takeOff(), false)
    })

  function state(): ClipboardState {
    if (!held) return { kind: failed ? 'not-cleared' : 'none' }
    const clearsInMs = held.until === null ? null : Math.max(0, Math.ceil(held.until - performance.now()))
    return { kind: 'holding', clearsInMs }
  }

  /** Clears what is still ours, and tells how that went. */
  const clear = () =>
    inTurn(async () => {
      const waited = held !== undefined || failed
      return tell(await takeOff(), !waited)
    })

  async function takeOff(): Promise<Outcome> {
    const copies = await takeOffBoard(clipboard)
    const selected = selection ? await takeOffBoard(selection) : 'none'
    if (copies === 'not-cleared' || selected === 'not-cleared') return 'not-cleared'
    copied.clear()
    return copies
  }

  async function takeOffBoard(board: Board): Promise<Outcome> {
    try {
      const text = await board.read()
      if (!isOurs(text)) return text === '' ? 'cleared' : 'replaced'
      await board.clear()
      return isOurs(await board.read()) ? 'not-cleared' : 'cleared'
    } catch {
      return 'not-cleared' // the system denies it: nobody knows what is there
    }
  }

  /** Quietly: nobody waits for an outcome, so only a bad one is told. */
  function tell(outcome: Outcome, quietly: boolean): ClipboardState {
    const told = { kind: quietly && outcome !== 'not-cleared' ? ('none' as const) : outcome }
    const changes = held !== undefined || failed || told.kind !== 'none'
    clearTimeout(held?.timer)
    held = undefined
    failed = outcome === 'not-cleared'
    if (changes) announce(told)
    return told
  }

  /** A window shows it: whatever is selected of it may be on the selection. */
  const show = (text: string, window: number) => void shown.set(window, markOf(text))

  /** The window shows it no more: what was selected goes; what was copied stays its time. */
  const hide = (window: number) =>
    inTurn(async () => {
      if (!shown.has(window)) return
      if (selection) await takeOffBoard(selection)
      shown.delete(window)
    })

  const isNeeded = () => copied.size + shown.size > 0

  /** One after the other, so that a copy and the clearing of the one before do not cross. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }

  return { copy, copyPlain, clear, state, show, hide, isNeeded }
}

export type SecretClipboard = ReturnType<typeof createSecretClipboard>
