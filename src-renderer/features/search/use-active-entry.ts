import { computed, ref, watch } from 'vue'
import type { SearchEntry, SearchSection } from './search-entries.js'

interface Needs {
  sections: () => SearchSection[]
  /** What is shown is not yet what was asked for. */
  pending: () => boolean
  choose: (entry: SearchEntry) => void
}

/** The entry that Enter opens, and the keys that move it; an Enter that comes before its entries waits for them. */
export function useActiveEntry({ sections, pending, choose }: Needs) {
  const active = ref(0)
  let entered = false

  const entries = computed(() => sections().flatMap((section) => section.entries))
  const current = computed(() => entries.value[active.value])

  function move(step: 1 | -1) {
    const many = entries.value.length
    if (many > 0) active.value = (active.value + step + many) % many
  }

  function enter() {
    entered = pending()
    if (!entered && current.value) choose(current.value)
  }

  function press(event: KeyboardEvent) {
    if (event.isComposing) return
    const act = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: enter }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  watch(sections, () => {
    active.value = 0
  })
  watch(pending, (isPending) => {
    if (isPending || !entered) return
    entered = false
    if (current.value) choose(current.value)
  })

  return { active, entries, current, press }
}
