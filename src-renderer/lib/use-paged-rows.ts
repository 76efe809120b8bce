import { ref, shallowReactive } from 'vue'
import type { Failure, Result } from '../../src-preload/contract/result.js'

const pageSize = 50
/** Pages that are kept around what is in sight; the window never holds a long list whole. */
const mostPages = 40
/** In ms. While somebody types on, nothing is counted: that would hold up the rows of the next letter. */
const countingRests = 150

interface Page<Row> {
  total: number
  /** Null where it is not counted yet. */
  matching: number | null
  rows: Row[]
}

interface Needs<Row> {
  page: (place: { offset: number; limit: number }) => Promise<Result<Page<Row>>>
  /** How many rows there are, a moment after the first ones. */
  count: () => Promise<Result<number>>
}

interface Range {
  start: number
  end: number
}

const pageOf = (index: number) => Math.floor(index / pageSize)

/** A long list, fetched a page at a time as its rows come into sight. */
export function usePagedRows<Row>({ page: fetchPage, count: fetchCount }: Needs<Row>) {
  const total = ref(0)
  /** How long the list is; at first, until it is counted, it only reaches a little beyond what is loaded. */
  const matching = ref(0)
  /** How many were found when they were counted last. */
  const counted = ref(0)
  const loaded = ref(false)
  const failure = ref<Failure>()
  const pages = shallowReactive(new Map<number, Row[]>())

  let visible: Range = { start: 0, end: 0 }
  let generation = 0
  let counting = -1
  let anew = true
  const asked = new Set<number>()

  const row = (index: number) => pages.get(pageOf(index))?.[index % pageSize]

  function showRange(range: Range) {
    visible = range
    for (let page = pageOf(range.start); page <= pageOf(range.end); page++) {
      if (!pages.has(page) && !asked.has(page)) void load(page)
    }
    forgetFar()
  }

  async function load(page: number) {
    const mine = generation
    asked.add(page)
    const result = await fetchPage({ offset: page * pageSize, limit: pageSize })
    if (mine !== generation) return
    asked.delete(page)
    if (!result.ok) {
      if (result.failure.code !== 'cancelled') failure.value = result.failure
      return
    }
    failure.value = undefined
    total.value = result.value.total
    pages.set(page, result.value.rows)
    if (result.value.matching !== null) setCount(result.value.matching)
    else void count(page * pageSize + result.value.rows.length)
    loaded.value = true
  }

  /** The rows are shown first; how many there are is told when it is known. */
  async function count(reached: number) {
    if (anew) matching.value = reached + (reached % pageSize === 0 ? pageSize : 0)
    if (counting === generation) return
    const mine = (counting = generation)
    if (loaded.value) await new Promise((resolve) => setTimeout(resolve, countingRests))
    if (mine !== generation) return
    const result = await fetchCount()
    if (mine === generation && result.ok) setCount(result.value)
  }

  function setCount(many: number) {
    anew = false
    matching.value = many
    counted.value = many
  }

  /** Fetches what is in sight again; the old rows stay until the new ones are here. */
  async function refresh() {
    const mine = ++generation
    asked.clear()
    const [first, last] = [pageOf(visible.start), pageOf(visible.end)]
    await Promise.all(Array.from({ length: last - first + 1 }, (_, step) => load(first + step)))
    if (mine !== generation) return
    for (const page of pages.keys()) if (page < first || page > last) pages.delete(page)
  }

  /** For another filter or order: from the top. */
  function startOver() {
    visible = { start: 0, end: 0 }
    anew = true
    return refresh()
  }

  function forgetFar() {
    if (pages.size <= mostPages) return
    const middle = pageOf((visible.start + visible.end) / 2)
    const farthest = [...pages.keys()].sort((one, other) => Math.abs(other - middle) - Math.abs(one - middle))
    for (const page of farthest.slice(0, pages.size - mostPages)) pages.delete(page)
  }

  return { total, matching, counted, loaded, failure, row, showRange, refresh, startOver }
}
