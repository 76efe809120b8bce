import { nextTick, onMounted, type Ref, watch, type WatchSource } from 'vue'
import type { GridPlace } from './grid-place.js'

interface Needs {
  place: GridPlace
  grid: Readonly<Ref<{ comeBack: () => Promise<void>; toTop: () => void } | null>>
  refresh: () => Promise<void>
  /** Where the focus goes when the page is no return. */
  begin: () => void
  /** Its filter and order: where they change, the list begins at its top. */
  shows: WatchSource[]
}

/** For a page that is one list: it is where it was left when one comes back from a row that was opened. */
export function useComeBack({ place, grid, refresh, begin, shows }: Needs) {
  watch(shows, () => grid.value?.toTop())

  onMounted(async () => {
    if (!place.opened) begin()
    await refresh()
    await nextTick()
    await grid.value?.comeBack()
  })
}
