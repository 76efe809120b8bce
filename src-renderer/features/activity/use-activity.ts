import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ActivityEntry, ActivitySelection } from '../../../src-preload/contract/activity.js'
import type { Failure } from '../../../src-preload/contract/result.js'

const pageSize = 100
/** How near to the last row fetched one has to be for the next page to be fetched. */
const margin = 20

/**
 * The activity record, newest first, fetched as it is scrolled to. Each call to the main process looks at a part of the
 * record only, so this goes on calling until the page is full or the record ends.
 */
export function useActivity(selection: () => ActivitySelection) {
  const rows = shallowRef<ActivityEntry[]>([])
  /** How many entries the whole record has. */
  const entries = ref(0)
  /** Where to go on; null at the end of the record. */
  const next = ref<number | null>(null)
  const searching = ref(false)
  const loaded = ref(false)
  const failure = shallowRef<Failure>()
  let generation = 0

  const ask = (before: number | null, limit: number) =>
    window.api.activity.page({ ...selection(), before, limit })

  async function startOver() {
    const mine = ++generation
    searching.value = true
    const result = await ask(null, pageSize)
    if (mine !== generation) return
    failure.value = result.ok ? undefined : result.failure
    if (result.ok) {
      ;({ rows: rows.value, next: next.value, entries: entries.value } = result.value)
      loaded.value = true
      await fillUpTo(pageSize, mine)
    }
    if (mine === generation) searching.value = false
  }

  async function fillUpTo(count: number, mine: number) {
    while (next.value !== null && rows.value.length < count) {
      const result = await ask(next.value, Math.min(pageSize, count - rows.value.length))
      if (mine !== generation) return
      failure.value = result.ok ? undefined : result.failure
      if (!result.ok) return
      if (result.value.rows.length > 0) rows.value = [...rows.value, ...result.value.rows]
      next.value = result.value.next
    }
  }

  async function fetchOlder() {
    if (searching.value || next.value === null) return
    const mine = generation
    searching.value = true
    await fillUpTo(rows.value.length + pageSize, mine)
    if (mine === generation) searching.value = false
  }

  const showRange = ({ end }: { end: number }) => {
    if (end >= rows.value.length - margin) void fetchOlder()
  }

  /** Puts what was done meanwhile before the rows that are there, so that nobody loses their place. */
  async function showNewer() {
    const mine = generation
    const known = entries.value
    const result = await ask(null, pageSize)
    if (mine !== generation || !result.ok) return
    const { rows: newest, next: below, entries: now } = result.value
    if (below !== null && below > known + 1) return startOver()
    if (entries.value !== known) return // another call was faster
    rows.value = [...newest.filter(({ seq }) => seq > known), ...rows.value]
    entries.value = now
  }

  watch(selection, startOver, { immediate: true })
  const { operators, groups, subAccounts, session } = window.api
  const stops = [operators, groups, subAccounts, session].map(({ changed }) =>
    changed(() => void showNewer()),
  )
  stops.push(window.api.settings.changed(() => void showNewer()))
  onScopeDispose(() => stops.forEach((stop) => stop()))

  return { rows, entries, next, searching, loaded, failure, startOver, showNewer, fetchOlder, showRange }
}
