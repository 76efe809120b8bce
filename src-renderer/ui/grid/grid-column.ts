export interface GridColumn {
  id: string
  label: string
  /** A CSS grid track that does not depend on content: `160px`, `minmax(120px, 2fr)`. */
  width: string
  align?: 'start' | 'end'
  sortable?: boolean
  hiddenLabel?: boolean
  /** Says which row it is, and is struck out where the row goes. */
  names?: boolean
  /** Not shown until it is chosen. */
  hidden?: boolean
}

export interface GridSort {
  column: string
  direction: 'ascending' | 'descending'
}

export type RowTone = 'added' | 'removed'

/** Both ends included. */
export interface GridRange {
  start: number
  end: number
}
