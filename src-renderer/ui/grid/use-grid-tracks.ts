import { computed } from 'vue'
import type { GridColumn } from './grid-column.js'
import type { GridColumns } from './use-grid-columns.js'

interface Needs {
  columns: () => readonly GridColumn[] | GridColumns
  choosable: () => boolean
  rowHeight: () => number
  headHeight: number
}

/** The columns that are shown, and what all rows are laid out by. */
export function useGridTracks({ columns, choosable, rowHeight, headHeight }: Needs) {
  const arranged = computed(() => {
    const given = columns()
    return 'shown' in given ? given : undefined
  })
  const shown = computed(() => {
    const given = columns()
    return 'shown' in given ? given.shown : given
  })
  const tracks = computed(() => [...(choosable() ? ['44px'] : []), ...shown.value.map(({ width }) => width)])
  const measures = computed(() => ({
    '--grid-columns': tracks.value.join(' '),
    '--grid-row': `${rowHeight()}px`,
    '--grid-head': `${headHeight}px`,
  }))

  return { arranged, shown, tracks, measures }
}
