import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { ActivityEntry, ActivityPage, ActivityQuery } from '../../../src-preload/contract/activity.js'
import { noFilters, selectionOf } from './activity-filters.js'
import { useActivity } from './use-activity.js'

const anEntry = (seq: number): ActivityEntry => ({
  ...{ seq, at: seq, actor: null, action: 'locked', subject: `${seq}`, operator: null, changes: [] },
})

/** As the main process answers: a thousand entries looked at in one call, of which every `every`th matches. */
const record = { entries: 0, every: 1 }
function pageOf({ before, limit }: ActivityQuery): ActivityPage {
  const start = (before ?? record.entries + 1) - 1
  const rows: ActivityEntry[] = []
  let seq = start
  for (; seq > Math.max(0, start - 1000) && rows.length < limit; seq--)
    if (seq % record.every === 0) rows.push(anEntry(seq))
  return { rows, next: seq > 0 ? seq + 1 : null, entries: record.entries }
}

const page = vi.fn()
const told: (() => void)[] = []
const changed = (listener: () => void) => {
  told.push(listener)
  return () => undefined
}
const room = { changed }

beforeEach(() => {
  told.length = 0
  Object.assign(record, { entries: 250, every: 1 })
  page.mockReset()
  page.mockImplementation((query: ActivityQuery) => Promise.resolve({ ok: true, value: pageOf(query) }))
  const api = {
    activity: { page },
    operators: room,
    groups: room,
    subAccounts: room,
    session: room,
    settings: room,
  }
  vi.stubGlobal('window', { api })
})

const settled = () => vi.waitFor(() => expect(list.searching.value).toBe(false))
let list: ReturnType<typeof useActivity>

async function openList() {
  const filters = ref(noFilters())
  const made = effectScope().run(() => useActivity(() => selectionOf(filters.value, null)))
  if (!made) throw new Error('no scope')
  list = made
  await settled()
  return filters
}
const seqs = () => list.rows.value.map(({ seq }) => seq)

describe('the activity on screen', () => {
  it('fetches one page, and the next when the last rows come into sight', async () => {
    await openList()
    expect(seqs()).toHaveLength(100)
    list.showRange({ end: 50 })
    await settled()
    expect(page).toHaveBeenCalledTimes(1)

    list.showRange({ end: 90 })
    await settled()

    expect(seqs()).toHaveLength(200)
    expect(seqs()).toEqual([...seqs()].sort((one, other) => other - one))
    expect(page).toHaveBeenLastCalledWith(expect.objectContaining({ before: 151, limit: 100 }))
  })

  it('goes on searching where a call finds less than a page, to the end of the record', async () => {
    Object.assign(record, { entries: 5500, every: 1500 })

    await openList()

    expect(seqs()).toEqual([4500, 3000, 1500])
    expect(page).toHaveBeenCalledTimes(6)
    expect(list.next.value).toBe(null)
  })

  it('shows what was found so far while it is searching', async () => {
    Object.assign(record, { entries: 5500, every: 700 })
    let answer: (() => void) | undefined
    page.mockImplementation(
      (query: ActivityQuery) =>
        new Promise((resolve) => (answer = () => resolve({ ok: true, value: pageOf(query) }))),
    )
    const filters = ref(noFilters())
    list = effectScope().run(() => useActivity(() => selectionOf(filters.value, null))) as typeof list

    answer?.()
    await vi.waitFor(() => expect(page).toHaveBeenCalledTimes(2))

    expect([list.searching.value, list.loaded.value, seqs()]).toEqual([true, true, [4900]])
  })

  it('forgets a search whose filters were changed, however late its answer comes', async () => {
    const filters = await openList()
    let late: (() => void) | undefined
    page.mockImplementationOnce(
      () =>
        new Promise(
          (resolve) =>
            (late = () => resolve({ ok: true, value: pageOf({ before: 50, limit: 9 } as ActivityQuery) })),
        ),
    )

    filters.value = { ...noFilters(), filter: 'a' }
    await nextTick()
    filters.value = { ...noFilters(), filter: 'ab' }
    await settled()
    late?.()
    await nextTick()

    expect(seqs()[0]).toBe(250)
    expect(page).toHaveBeenLastCalledWith(expect.objectContaining({ filter: 'ab' }))
  })

  it('puts what was done meanwhile before the rows, and keeps those that were scrolled to', async () => {
    await openList()
    list.showRange({ end: 99 })
    await settled()
    record.entries = 253

    told.forEach((tell) => tell())
    await vi.waitFor(() => expect(list.entries.value).toBe(253))

    expect(seqs()).toHaveLength(203)
    expect(seqs().slice(0, 4)).toEqual([253, 252, 251, 250])
  })

  it('starts over where more was done meanwhile than fits on a page', async () => {
    await openList()
    record.entries = 900

    told[0]?.()
    await vi.waitFor(() => expect(list.entries.value).toBe(900))
    await settled()

    expect(seqs()).toHaveLength(100)
    expect(seqs()[0]).toBe(900)
  })

  it('tells why nothing comes, and keeps what is there', async () => {
    await openList()
    page.mockImplementation(() => Promise.resolve({ ok: false, failure: { code: 'store-busy' } }))

    await list.fetchOlder()

    expect(list.failure.value).toEqual({ code: 'store-busy' })
    expect([seqs().length, list.searching.value]).toEqual([100, false])
  })
})

describe('the filters', () => {
  it('ask for whole days of this machine’s calendar, both ends included', () => {
    const { from, until } = selectionOf({ ...noFilters(), from: '2026-03-28', until: '2026-03-29' }, null)

    expect(from).toBe(new Date(2026, 2, 28).getTime())
    expect(until).toBe(new Date(2026, 2, 30).getTime())
  })

  it('ask for nothing impossible while a year is being typed', () => {
    expect(selectionOf({ ...noFilters(), from: '0002-01-01', until: 'x' }, null)).toMatchObject({
      from: 0,
      until: 0,
    })
  })
})
