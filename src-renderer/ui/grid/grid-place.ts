import { onBeforeUnmount, type Ref } from 'vue'

/** Where a list was left, as long as the window lives. */
export interface GridPlace {
  scrollTop: number
  /** The row that was opened, while the list shows what it showed then. */
  opened: number | undefined
  leaveBy: (row: number) => void
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
  focusRow: (index: number) => Promise<void>
  /** To the row with the tab stop. */
  focusHere: () => Promise<void>
}

export function useGridPlace({ place, scroller, focusRow, focusHere }: Needs) {
  /** Back to where the list was left, and to the row that was opened; false where none was. */
  async function comeBack() {
    const left = place()
    if (left?.opened === undefined || !scroller.value) return false
    scroller.value.scrollTop = left.scrollTop
    await focusRow(left.opened)
    return true
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

  return { comeBack, toTop, focus: focusHere }
}
