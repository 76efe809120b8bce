import type { Choosing } from './grid-choice.js'
import { HEADER } from './grid-stops.js'
import type { useGridFocus } from './use-grid-focus.js'

interface Needs {
  focus: ReturnType<typeof useGridFocus>
  row: () => number
  count: () => number
  pageSize: () => number
  open: (row: number) => void
  /** Where rows can be chosen. */
  choosing: () => Choosing | undefined
}

type Action = (() => unknown) | undefined

const USES_ARROWS = 'select, textarea, input:not([type="checkbox"], [type="radio"])'

export function createGridKeys({ focus, row: currentRow, count, pageSize, open, choosing }: Needs) {
  async function toCorner(row: number, step: number) {
    await focus.moveToRow(row)
    await focus.moveInRow(step)
  }

  function actionFor(event: KeyboardEvent): Action {
    const row = currentRow()
    const target = event.target as Element
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
        return row !== HEADER && target.matches('[data-cell], [data-choose]') ? () => open(row) : undefined
      case ' ':
        return choosesRow(target, row) ? () => choosing()?.toggle(row) : undefined
      default:
        return undefined
    }
  }

  function actionWithControl({ key }: KeyboardEvent): Action {
    if (key === 'Home') return () => toCorner(count() > 0 ? 0 : HEADER, -Infinity)
    if (key === 'End') return () => toCorner(count() - 1, Infinity)
    if (key.toLowerCase() === 'a' && choosing()) return () => choosing()?.all()
    return undefined
  }

  function actionWithShift(event: KeyboardEvent): Action {
    const row = currentRow()
    if (!choosing() || row === HEADER) return undefined
    if (event.key === 'ArrowDown') return () => reachTo(row, row + 1)
    if (event.key === 'ArrowUp') return () => reachTo(row, Math.max(0, row - 1))
    if (event.key === ' ' && choosesRow(event.target as Element, row)) {
      return () => choosing()?.extendTo(row)
    }
    return undefined
  }

  async function reachTo(from: number, to: number) {
    void choosing()?.step(from, to)
    await focus.moveToRow(to)
  }

  // In the box itself the browser toggles.
  const choosesRow = (target: Element, row: number) =>
    choosing() !== undefined && row !== HEADER && target.matches('[data-cell]')

  return function press(event: KeyboardEvent) {
    const target = event.target as Element
    if (event.defaultPrevented || event.altKey || target.matches(USES_ARROWS)) return
    const withControl = event.ctrlKey || event.metaKey
    if (withControl && event.shiftKey) return
    const find = withControl ? actionWithControl : event.shiftKey ? actionWithShift : actionFor
    const action = find(event)
    if (!action) return
    event.preventDefault()
    void action()
  }
}
