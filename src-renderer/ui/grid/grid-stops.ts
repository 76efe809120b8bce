const WIDGETS = ':is(button, a[href], input, select, textarea):not(:disabled)'

export const HEADER = -1

/** Where the focus can be: a cell, or one of the widgets in it. */
export interface GridStop {
  row: number
  column: number
  widget: number
}

export const rowElement = (grid: HTMLElement, row: number) =>
  grid.querySelector<HTMLElement>(`[data-row="${row}"]`)

const cellsOf = (row: HTMLElement) => Array.from(row.querySelectorAll<HTMLElement>('[data-cell]'))
const widgetsOf = (cell: HTMLElement) => Array.from(cell.querySelectorAll<HTMLElement>(WIDGETS))

/** All stops of a row from left to right: a cell without widgets is one itself, else each widget is. */
export function stopsOf(rowElement: HTMLElement): { stop: GridStop; element: HTMLElement }[] {
  const row = Number(rowElement.dataset['row'])
  return cellsOf(rowElement).flatMap((cell, column) => {
    const widgets = widgetsOf(cell)
    const elements = widgets.length > 0 ? widgets : [cell]
    return elements.map((element, widget) => ({ stop: { row, column, widget }, element }))
  })
}

/** The stop in the row that is nearest to the wanted one. */
export function nearestStop(rowElement: HTMLElement, wanted: GridStop) {
  const stops = stopsOf(rowElement)
  const inColumn = stops.filter(({ stop }) => stop.column === wanted.column)
  return inColumn[Math.min(wanted.widget, inColumn.length - 1)] ?? stops[0]
}

export function stopOf(element: Element): GridStop | undefined {
  const row = element.closest<HTMLElement>('[data-row]')
  const cell = element.closest<HTMLElement>('[data-cell]')
  if (!row || !cell) return undefined
  const widget = widgetsOf(cell).findIndex((candidate) => candidate.contains(element))
  return { row: Number(row.dataset['row']), column: cellsOf(row).indexOf(cell), widget: Math.max(widget, 0) }
}

/**
 * Leaves one tab stop in the grid: everything else is reached by the arrow keys. In the head, the edge of the same
 * column comes after it, whose own arrow keys change the width.
 */
export function settleTabStops(grid: HTMLElement, current: HTMLElement | undefined) {
  const edgeHere = current?.closest('[data-cell]')?.querySelector('[data-edge]')
  for (const edge of grid.querySelectorAll<HTMLElement>('[data-edge]')) {
    setTabIndex(edge, edge === edgeHere ? 0 : -1)
  }
  for (const stop of grid.querySelectorAll<HTMLElement>(
    `[data-row] :is([data-cell], [data-cell] ${WIDGETS})`,
  )) {
    setTabIndex(stop, stop === current ? 0 : -1)
  }
}

/** Only where it differs: what is written is laid out anew. */
function setTabIndex(element: HTMLElement, value: number) {
  if (element.getAttribute('tabindex') !== String(value)) element.tabIndex = value
}
