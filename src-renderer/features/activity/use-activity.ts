import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ActivityAction, ActivityEntry } from '../../../src-preload/contract/activity.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Failure } from '../../../src-preload/contract/result.js'

const pageSize = 100

/** The activity record, newest first, fetched as it is scrolled to; of one operator, or of everything. */
export function useActivity(operator: () => OperatorGuid | null) {
  const filter = ref('')
  const action = ref<ActivityAction | ''>('')
  const rows = shallowRef<ActivityEntry[]>([])
  const more = ref(false)
  const loaded = ref(false)
  const failure = shallowRef<Failure>()
  let generation = 0
  let fetching = false

  async function fetchPage(before: number | null) {
    const mine = generation
    fetching = true
    const result = await window.api.activity.page({
      operator: operator(),
      action: action.value || null,
      filter: filter.value.slice(0, 1000),
      before,
      limit: pageSize,
    })
    if (mine !== generation) return
    fetching = false
    failure.value = result.ok ? undefined : result.failure
    if (!result.ok) return
    rows.value = before === null ? result.value.rows : [...rows.value, ...result.value.rows]
    more.value = result.value.more
    loaded.value = true
  }

  function refresh() {
    generation++
    return fetchPage(null)
  }

  /** Fetches the next page when the last rows come into sight. */
  function showRange({ end }: { end: number }) {
    if (more.value && !fetching && end >= rows.value.length - 20)
      void fetchPage(rows.value.at(-1)?.seq ?? null)
  }

  watch([filter, action, operator], refresh, { immediate: true })
  const { operators, groups, subAccounts } = window.api
  const stops = [operators, groups, subAccounts].map(({ changed }) => changed(() => void refresh()))
  onScopeDispose(() => stops.forEach((stop) => stop()))

  return { filter, action, rows, more, loaded, failure, refresh, showRange }
}
