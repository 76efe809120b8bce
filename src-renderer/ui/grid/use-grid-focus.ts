import { useMutationObserver } from '@vueuse/core'
import { nextTick, onMounted, watch, type Ref } from 'vue'
import {
  HEADER,
  nearestStop,
  rowElement,
  settleTabStops,
  stopOf,
  stopsOf,
  type GridStop,
} from './grid-stops.js'

interface Needs {
  grid: Readonly<Ref<HTMLElement | null>>
  /** The row with the tab stop, `HEADER` for the one with the labels. */
  row: Ref<number>
  count: () => number
  /** What identifies the row, `undefined` while it is not loaded. */
  keyOf: (row: number) => string | undefined
  rendered: () => number[]
  /** Where the focus comes first, from the left. */
  firstColumn: number
}

/** Keeps one tab stop in the grid and the focus on its row, through scrolling, reloads and changed cells. */
export function useGridFocus({ grid, row, count, keyOf, rendered, firstColumn }: Needs) {
  let column = firstColumn
  let widget = 0
  let key: string | undefined
  let holdsFocus = false

  const wanted = (): GridStop => ({ row: row.value, column, widget })

  function aim(stop: GridStop) {
    // While its row is being loaded again, the row that had the focus is still the one to follow.
    key = keyOf(stop.row) ?? (stop.row === row.value ? key : undefined)
    row.value = stop.row
    column = stop.column
    widget = stop.widget
  }

  function currentElement() {
    const element = grid.value && rowElement(grid.value, row.value)
    return element ? nearestStop(element, wanted())?.element : undefined
  }

  function settle() {
    if (!grid.value) return
    const current = currentElement()
    settleTabStops(grid.value, current)
    if (holdsFocus && isLost()) current?.focus({ preventScroll: true })
  }

  /** What had the focus is gone, or stands in a row that shows something else by now. */
  function isLost() {
    const { activeElement } = document
    if (!activeElement || activeElement === document.body) return true
    const stop = grid.value?.contains(activeElement) ? stopOf(activeElement) : undefined
    return stop !== undefined && stop.row !== row.value
  }

  /** The row may have moved, gone or come since the focus was put on it. */
  function follow() {
    if (row.value === HEADER) {
      if (!holdsFocus && count() > 0) row.value = 0
      return
    }
    const keyHere = keyOf(row.value)
    if (key !== undefined && keyHere !== key) {
      const moved = rendered().find((index) => keyOf(index) === key)
      if (moved !== undefined) row.value = moved
      else if (keyHere !== undefined) key = keyHere
    } else key ??= keyHere
    if (row.value >= count()) aim({ ...wanted(), row: count() - 1 })
  }

  async function focusStop(stop: GridStop) {
    aim(stop)
    await nextTick()
    settle()
    const current = currentElement()
    current?.focus({ preventScroll: true })
    current?.closest('[data-cell]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  const moveToRow = (target: number) =>
    focusStop({ ...wanted(), row: Math.max(HEADER, Math.min(target, count() - 1)) })

  /** `step` is -1 or 1, or an infinity for the first or last stop of the row. */
  async function moveInRow(step: number) {
    const element = grid.value && rowElement(grid.value, row.value)
    if (!element) return
    const stops = stopsOf(element)
    const here = stops.findIndex((candidate) => candidate.element === currentElement())
    const target = stops[Math.max(0, Math.min(here + step, stops.length - 1))]
    if (target) await focusStop(target.stop)
  }

  function focusIn(event: FocusEvent) {
    const stop = stopOf(event.target as Element)
    if (!stop) return
    holdsFocus = true
    aim(stop)
    settle()
  }

  function focusOut(event: FocusEvent) {
    const left = event.target as Element
    // An element that is being removed leaves too; then the focus still belongs here.
    queueMicrotask(() => {
      if (left.isConnected && !grid.value?.contains(document.activeElement)) holdsFocus = false
    })
  }

  onMounted(settle)
  watch(rendered, settle, { flush: 'post' }) // rows may come before the observer below has begun
  watch(() => [count(), ...rendered().map(keyOf)], follow, { immediate: true, flush: 'pre' })
  useMutationObserver(grid, settle, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'data-row'],
  })

  return { moveToRow, moveInRow, focusIn, focusOut }
}
