import { shallowReactive } from 'vue'

interface Chosen {
  /** All rows there are, loaded or not, but for the keys; else the keys alone. */
  all: boolean
  keys: ReadonlySet<string>
}

/** Which rows are chosen, by their keys; at most `most` are chosen or taken out one by one. */
export function useRowSelection({ most }: { most: number }) {
  const state = shallowReactive<Chosen & { full: boolean }>({ all: false, keys: new Set(), full: false })

  const any = () => state.all || state.keys.size > 0
  const isChosen = (key: string) => state.keys.has(key) !== state.all
  const countOf = (rows: number) => (state.all ? Math.max(0, rows - state.keys.size) : state.keys.size)

  /** Chooses rows or takes them out; where they would be too many it changes nothing and says so in `full`. */
  function set(on: Iterable<string>, off: Iterable<string> = []) {
    const keys = new Set(state.keys)
    const [added, dropped] = state.all ? [off, on] : [on, off]
    for (const key of dropped) keys.delete(key)
    for (const key of added) keys.add(key)
    if (keys.size > most) state.full = true
    else Object.assign(state, { keys, full: false })
  }

  const all = () => Object.assign(state, { all: true, keys: new Set(), full: false })
  const clear = () => Object.assign(state, { all: false, keys: new Set(), full: false })

  return { state, most, any, isChosen, countOf, set, all, clear }
}

export type RowSelection = ReturnType<typeof useRowSelection>
