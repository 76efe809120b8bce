import { HEADER } from './grid-stops.js'
import type { useGridFocus } from './use-grid-focus.js'

interface Needs {
  focus: ReturnType<typeof useGridFocus>
  row: () => number
  count: () => number
  pageSize: () => number
  open: (row: number) => void
}

const USES_ARROWS = 'select, textarea, input:not([type="checkbox"], [type="radio"])'

export function createGridKeys({ focus, row: currentRow, count, pageSize, open }: Needs) {
  async function toCorner(row: number, step: number) {
    await focus.moveToRow(row)
    await focus.moveInRow(step)
  }

  function actionFor(event: KeyboardEvent) {
    const row = currentRow()
    const target = event.target as Element
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'Home') return () => toCorner(count() > 0 ? 0 : HEADER, -Infinity)
      if (event.key === 'End') return () => toCorner(count() - 1, Infinity)
      return undefined
    }
    switch (event.key) {
      case 'ArrowDown':
        return () => focus.moveToRow(row + 1)
      case 'ArrowUp':
        return () => focus.moveToRow(row - 1)
      case 'ArrowRight':
        return () => focus.moveInRow(1)
      case 'ArrowLeft':
        return () => focus.moveInRow(-1)
      case 'Home':
        return () => focus.moveInRow(-Infinity)
      case 'End':
        return () => focus.moveInRow(Infinity)
      case 'PageDown':
        return () => focus.moveToRow(row + pageSize())
      case 'PageUp':
        return () => focus.moveToRow(Math.max(0, row - pageSize()))
      case 'Enter':
        return row !== HEADER && target.matches('[data-cell]') ? () => open(row) : undefined
      default:
        return undefined
    }
  }

  return function press(event: KeyboardEvent) {
    const target = event.target as Element
    if (event.defaultPrevented || event.altKey || event.shiftKey || target.matches(USES_ARROWS)) return
    const action = actionFor(event)
    if (!action) return
    event.preventDefault()
    void action()
  }
}
