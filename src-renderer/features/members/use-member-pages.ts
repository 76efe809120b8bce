import { onScopeDispose, ref, shallowReactive, watch } from 'vue'
import type { OperatorScope, OperatorSummary } from '../../../src-preload/contract/operator-lists.js'
import type { Failure } from '../../../src-preload/contract/result.js'

const pageSize = 50

/** Who belongs to a group or sub account now, fetched a page at a time as rows come into sight; nobody without a scope. */
export function useMemberPages(scope: () => OperatorScope | undefined) {
  const matching = ref(0)
  const loaded = ref(false)
  const failure = ref<Failure>()
  const pages = shallowReactive(new Map<number, OperatorSummary[]>())
  const asked = new Set<number>()
  let visible = { start: 0, end: 0 }
  let generation = 0

  const row = (index: number) => pages.get(Math.floor(index / pageSize))?.[index % pageSize]

  /** Both ends included. */
  function showRange(range: { start: number; end: number }) {
    visible = range
    const last = Math.floor(range.end / pageSize)
    for (let page = Math.floor(range.start / pageSize); page <= last; page++) {
      if (!pages.has(page) && !asked.has(page)) void load(page)
    }
  }

  async function load(page: number) {
    const mine = generation
    const within = scope()
    if (!within) return
    asked.add(page)
    const result = await window.api.operatorLists.page({
      ...within,
      sort: { by: 'name', descending: false },
      offset: page * pageSize,
      limit: pageSize,
    })
    if (mine !== generation) return
    asked.delete(page)
    failure.value = result.ok ? undefined : result.failure
    if (!result.ok) return
    matching.value = result.value.matching
    pages.set(page, result.value.rows)
    loaded.value = true
  }

  /** Fetches what is in sight again; the old rows stay until the new ones are here. */
  async function refresh() {
    generation++
    asked.clear()
    const first = Math.floor(visible.start / pageSize)
    const last = Math.floor(visible.end / pageSize)
    const mine = generation
    await Promise.all(Array.from({ length: last - first + 1 }, (_, step) => load(first + step)))
    if (mine !== generation) return
    for (const page of pages.keys()) if (page < first || page > last) pages.delete(page)
  }

  watch(
    () => JSON.stringify(scope() ?? null),
    () => {
      visible = { start: 0, end: 0 }
      if (scope()) return void refresh()
      generation++
      pages.clear()
      matching.value = 0
    },
    { immediate: true },
  )
  onScopeDispose(window.api.operators.changed(() => void refresh()))

  return { matching, loaded, failure, row, showRange, refresh }
}
