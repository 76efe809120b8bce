import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/vue-virtual'
import { computed, type Ref } from 'vue'
import type { GridRange } from './grid-column.js'

interface Needs {
  scroller: Readonly<Ref<HTMLElement | null>>
  count: () => number
  rowHeight: () => number
  headHeight: number
  fit: () => boolean
  /** Stays rendered wherever the rows are scrolled to, or the focus would be lost. */
  keptRow: () => number
}

/** Which rows to render, and where. */
export function useGridRows({ scroller, count, rowHeight, headHeight, fit, keptRow }: Needs) {
  const virtualizer = useVirtualizer(
    computed(() => {
      const kept = keptRow()
      const height = rowHeight()
      return {
        count: count(),
        enabled: !fit(),
        getScrollElement: () => scroller.value,
        estimateSize: () => height,
        paddingStart: headHeight,
        scrollPaddingStart: headHeight,
        overscan: 8,
        rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), kept, range.count),
      }
    }),
  )

  const place = (index: number) => ({ index, top: headHeight + index * rowHeight() })
  const rows = computed(() =>
    fit()
      ? Array.from({ length: count() }, (_, index) => place(index))
      : virtualizer.value.getVirtualItems().map(({ index }) => place(index)),
  )

  const height = computed(() => headHeight + count() * rowHeight())

  const range = computed<GridRange | undefined>(() => {
    if (count() === 0) return undefined
    if (fit()) return { start: 0, end: count() - 1 }
    const visible = virtualizer.value.calculateRange()
    return visible ? { start: visible.startIndex, end: visible.endIndex } : undefined
  })

  return { rows, height, range }
}

function withKept(indexes: number[], kept: number, count: number) {
  if (kept < 0 || kept >= count || indexes.includes(kept)) return indexes
  return [...indexes, kept].sort((a, b) => a - b)
}
