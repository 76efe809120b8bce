import type { RowSelection } from './use-row-selection.js'

/** What makes the rows of a grid ones that can be chosen. */
export interface GridChoice<Row> {
  selection: RowSelection
  /** The keys of the rows from one to another, both included, also where they are not loaded; nothing where it failed. */
  between: (from: number, to: number) => Promise<readonly string[] | undefined>
  /** For the box of the row: `Select Ada Lovelace`. */
  rowLabel: (row: Row) => string
  /** For the box in the head: `Select all operators`. */
  allLabel: string
}

interface Needs {
  choice: () => Pick<GridChoice<never>, 'selection' | 'between'> | undefined
  count: () => number
  keyOf: (index: number) => string | undefined
}

interface Place {
  index: number
  key: string | undefined
}

/** Chooses rows one by one and from one to another, as lists of files do. */
export function createChoosing({ choice, count, keyOf }: Needs) {
  /** Where a range begins, and the rows of the last one, which go again where it gets smaller. */
  let anchor: Place | undefined
  let end: number | undefined
  let range: readonly string[] = []
  let latest = 0

  function begin(index: number) {
    anchor = { index, key: keyOf(index) }
    end = index
    range = []
  }

  function toggle(index: number) {
    const selection = choice()?.selection
    const key = keyOf(index)
    if (!selection || key === undefined) return
    if (selection.isChosen(key)) selection.set([], [key])
    else selection.set([key])
    begin(index)
  }

  /** After sorting or a reload, another row may stand where the range began. */
  function anchorIndex(otherwise: number) {
    const isThere = anchor && anchor.index < count() && [anchor.key, undefined].includes(keyOf(anchor.index))
    if (!isThere) begin(otherwise)
    return anchor?.index ?? otherwise
  }

  async function extendTo(index: number) {
    const now = choice()
    if (!now || index < 0 || index >= count()) return
    const mine = ++latest
    const begun = anchorIndex(index)
    const [from, to] = [Math.min(begun, index), Math.max(begun, index)]
    end = index
    if (to - from >= now.selection.most) return void (now.selection.state.full = true)
    const keys = loadedBetween(from, to) ?? (await now.between(from, to))
    if (!keys || mine !== latest) return
    const kept = new Set(keys)
    now.selection.set(
      keys,
      range.filter((key) => !kept.has(key)),
    )
    range = keys
  }

  /** One step by key: from the row that has the focus, unless the range goes on from there. */
  function step(from: number, to: number) {
    if (end !== from) begin(from)
    return extendTo(Math.max(0, Math.min(to, count() - 1)))
  }

  function loadedBetween(from: number, to: number) {
    const keys: string[] = []
    for (let index = from; index <= to; index++) {
      const key = keyOf(index)
      if (key === undefined) return undefined
      keys.push(key)
    }
    return keys
  }

  const all = () => choice()?.selection.all()

  return { toggle, extendTo, step, all }
}

export type Choosing = ReturnType<typeof createChoosing>
