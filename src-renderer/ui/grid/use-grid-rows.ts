import {
  defaultRangeExtractor,
  observeElementRect,
  useVirtualizer,
  type Range,
  type Rect,
  type Virtualizer,
} from '@tanstack/vue-virtual'
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
        overscan: 4,
        observeElementRect: observeRoom,
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

/**
 * Reports the most height that there was in a window of this height. A list that a filter has made short is as low as its
 * rows; made long again, it would be rendered for that height first, and for its own in the next pass.
 */
function observeRoom(virtualizer: Virtualizer<HTMLElement, Element>, report: (rect: Rect) => void) {
  const most = { ofWindow: 0, height: 0 }
  return observeElementRect(virtualizer, ({ width, height }) => {
    if (innerHeight !== most.ofWindow) Object.assign(most, { ofWindow: innerHeight, height })
    most.height = Math.max(most.height, height)
    report({ width, height: most.height })
  })
}

function withKept(indexes: number[], kept: number, count: number) {
  if (kept < 0 || kept >= count || indexes.includes(kept)) return indexes
  return [...indexes, kept].sort((a, b) => a - b)
}
