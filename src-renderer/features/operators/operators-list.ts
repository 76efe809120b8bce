import { defineStore } from 'pinia'
import { computed, ref, shallowReactive, watch } from 'vue'
import { z } from 'zod'
import { operatorSort, type OperatorSummary } from '../../../src-preload/contract/operator-lists.js'
import type { Failure } from '../../../src-preload/contract/result.js'
import { useKept } from '../../lib/kept.js'

const pageSize = 50

const keptSort = z.object({ by: operatorSort, descending: z.boolean() })

/** The operators list, fetched a page at a time as rows come into sight; never the whole list. */
export const useOperatorsList = defineStore('operators-list', () => {
  const filter = ref('')
  const sort = useKept('operators.sort', keptSort, { by: 'name', descending: false })
  const total = ref(0)
  const matching = ref(0)
  const loaded = ref(false)
  const failure = ref<Failure>()
  const pages = shallowReactive(new Map<number, OperatorSummary[]>())

  let visible = { start: 0, end: 0 }
  let generation = 0
  const asked = new Set<number>()

  const filtered = computed(() => filter.value.trim() !== '')
  const row = (index: number) => pages.get(Math.floor(index / pageSize))?.[index % pageSize]

  function showRange(range: { start: number; end: number }) {
    visible = range
    const last = Math.floor(range.end / pageSize)
    for (let page = Math.floor(range.start / pageSize); page <= last; page++) {
      if (!pages.has(page) && !asked.has(page)) void load(page)
    }
  }

  async function load(page: number) {
    const mine = generation
    asked.add(page)
    const result = await window.api.operatorLists.page({
      filter: filter.value.slice(0, 1000),
      group: null,
      subAccount: null,
      sort: { ...sort.value },
      offset: page * pageSize,
      limit: pageSize,
    })
    if (mine !== generation) return
    asked.delete(page)
    failure.value = result.ok ? undefined : result.failure
    if (!result.ok) return
    total.value = result.value.total
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

  function startOver() {
    visible = { start: 0, end: 0 }
    void refresh()
  }

  watch([filter, sort], startOver)
  window.api.operators.changed(() => void refresh())
  window.api.groups.changed(() => void refresh())

  return {
    ...{ filter, filtered, sort, total, matching, loaded, failure },
    ...{ row, showRange, refresh },
  }
})
