import { useEventListener, useResizeObserver } from '@vueuse/core'
import { computed, ref, type Ref, watch } from 'vue'
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

/** So many rows above and below those in sight are rendered too: a quick scroll finds them there. */
const beyond = 4

/** Which rows to render, and where. All are as high as each other, so that no list is too long to reckon with. */
export function useGridRows({ scroller, count, rowHeight, headHeight, fit, keptRow }: Needs) {
  const scrolled = useScrolled(scroller)
  const room = useMostHeight(scroller)

  const last = () => count() - 1
  const indexAt = (top: number) => Math.max(0, Math.min(last(), Math.floor(top / rowHeight())))
  const start = computed(() => (fit() ? 0 : indexAt(scrolled.value)))
  const end = computed(() => (fit() ? last() : indexAt(scrolled.value + room.value - headHeight - 1)))

  const place = (index: number) => ({ index, top: headHeight + index * rowHeight() })
  const rows = computed(() => {
    if (count() === 0) return []
    const from = Math.max(0, start.value - beyond)
    const to = Math.min(last(), end.value + beyond)
    const indexes = Array.from({ length: to - from + 1 }, (_, step) => from + step)
    return withKept(indexes, keptRow(), count()).map(place)
  })

  const height = computed(() => headHeight + count() * rowHeight())
  const range = computed<GridRange | undefined>(() =>
    count() === 0 ? undefined : { start: start.value, end: end.value },
  )

  return { rows, height, range }
}

function useScrolled(scroller: Needs['scroller']) {
  const scrolled = ref(0)
  const look = () => (scrolled.value = scroller.value?.scrollTop ?? 0)
  useEventListener(scroller, 'scroll', look, { passive: true })
  return scrolled
}

/**
 * The most height that there was in a window of this height. A list that a filter has made short is as low as its rows;
 * made long again, it would be rendered for that height first, and for its own in the next pass.
 */
function useMostHeight(scroller: Needs['scroller']) {
  const most = ref(0)
  let ofWindow = 0

  function measure() {
    const height = scroller.value?.clientHeight ?? 0
    most.value = innerHeight === ofWindow ? Math.max(most.value, height) : height
    ofWindow = innerHeight
  }

  watch(scroller, measure)
  useResizeObserver(scroller, measure)
  return most
}

function withKept(indexes: number[], kept: number, count: number) {
  if (kept < 0 || kept >= count || indexes.includes(kept)) return indexes
  return [...indexes, kept].sort((a, b) => a - b)
}
