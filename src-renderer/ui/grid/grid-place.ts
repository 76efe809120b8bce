import { onBeforeUnmount, type Ref } from 'vue'

interface Opened {
  index: number
  key: string
}

/** Where a list was left, as long as the window lives. */
export interface GridPlace {
  scrollTop: number
  /** The row that was opened, while the list shows what it showed then. */
  opened: Opened | undefined
  leaveBy: (row: Opened) => void
}

const places = new Map<string, GridPlace>()

export function keptPlace(list: string): GridPlace {
  const place = places.get(list) ?? newPlace()
  places.set(list, place)
  return place
}

function newPlace() {
  const place: GridPlace = {
    scrollTop: 0,
    opened: undefined,
    leaveBy: (row) => (place.opened = row),
  }
  return place
}

interface Needs {
  place: () => GridPlace | undefined
  scroller: Readonly<Ref<HTMLElement | null>>
  count: () => number
  keyOf: (index: number) => string | undefined
  focusRow: (index: number) => Promise<void>
}

export function useGridPlace({ place, scroller, count, keyOf, focusRow }: Needs) {
  /** Back to where the list was left, and to the row that was opened. */
  async function comeBack() {
    const left = place()
    if (!left?.opened || !scroller.value) return
    scroller.value.scrollTop = left.scrollTop
    const index = indexOf(left.opened)
    if (index !== undefined) await focusRow(index)
  }

  /** Another filter or order may have moved it; where it is not loaded it is taken to be where it was. */
  function indexOf({ index, key }: Opened) {
    if (index < count() && [key, undefined].includes(keyOf(index))) return index
    for (let other = 0; other < count(); other++) if (keyOf(other) === key) return other
    return undefined
  }

  /** The list shows something else now: it begins at its top. */
  function toTop() {
    const left = place()
    if (left) left.opened = undefined
    if (scroller.value) scroller.value.scrollTop = 0
  }

  onBeforeUnmount(() => {
    const left = place()
    if (left && scroller.value) left.scrollTop = scroller.value.scrollTop
  })

  return { comeBack, toTop }
}
