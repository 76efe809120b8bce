import { computed, type MaybeRefOrGetter, reactive, toValue } from 'vue'
import { z } from 'zod'
import { useKept } from '../../lib/kept.js'
import type { GridColumn } from './grid-column.js'

/** In pixels. */
export const narrowest = 60
export const widest = 1200

const keptColumns = z.object({
  widths: z.record(z.string(), z.number().min(narrowest).max(widest)),
  shown: z.record(z.string(), z.boolean()),
})

/** The columns of a list as the person has arranged them: which are shown and how wide, kept under the list's name. */
export function useGridColumns(list: string, columns: MaybeRefOrGetter<readonly GridColumn[]>) {
  const usual = () => toValue(columns)
  const kept = useKept(`${list}.columns`, keptColumns, { widths: {}, shown: {} })

  // The first column says what a row is, so it always stays.
  const isFixed = (column: GridColumn) => column.id === usual()[0]?.id || column.hiddenLabel === true
  const isShown = (column: GridColumn) => isFixed(column) || (kept.value.shown[column.id] ?? !column.hidden)

  const shown = computed(() => usual().filter(isShown).map(withKeptWidth))
  const choices = computed(() =>
    usual()
      .filter(({ hiddenLabel }) => !hiddenLabel)
      .map((column) => ({
        id: column.id,
        label: column.label,
        shown: isShown(column),
        fixed: isFixed(column),
      })),
  )

  function withKeptWidth(column: GridColumn): GridColumn {
    const width = kept.value.widths[column.id]
    return width === undefined ? column : { ...column, width: `${width}px` }
  }

  /** Pixels by column. */
  function resize(widths: Record<string, number>) {
    const within = Object.entries(widths).map(([id, width]) => [
      id,
      Math.round(Math.max(narrowest, Math.min(width, widest))),
    ])
    kept.value = { ...kept.value, widths: { ...kept.value.widths, ...Object.fromEntries(within) } }
  }

  /** Back to the usual width. */
  function unsize(id: string) {
    const widths = Object.entries(kept.value.widths).filter(([column]) => column !== id)
    kept.value = { ...kept.value, widths: Object.fromEntries(widths) }
  }

  function show(id: string, isChosen: boolean) {
    kept.value = { ...kept.value, shown: { ...kept.value.shown, [id]: isChosen } }
  }

  const reset = () => (kept.value = { widths: {}, shown: {} })

  return reactive({ shown, choices, resize, unsize, show, reset })
}

export type GridColumns = ReturnType<typeof useGridColumns>
