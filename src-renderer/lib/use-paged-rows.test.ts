import { describe, expect, it, vi } from 'vitest'
import type { Result } from '../../src-preload/contract/result.js'
import { usePagedRows } from './use-paged-rows.js'

interface Place {
  offset: number
  limit: number
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve))

/** A list of numbers in the main process, which may be counted at once or later. */
function aList(length: number, { countedAtOnce = true } = {}) {
  const list = { length }
  const pageOf = ({ offset, limit }: Place) => ({
    total: 1000,
    matching: countedAtOnce ? list.length : null,
    rows: Array.from({ length: Math.max(0, Math.min(limit, list.length - offset)) }, (_, at) => offset + at),
  })
  const page = vi.fn((place: Place): Promise<Result<ReturnType<typeof pageOf>>> =>
    Promise.resolve({ ok: true, value: pageOf(place) }),
  )
  let tell: (many: number) => void = () => undefined
  const count = vi.fn(
    () => new Promise<Result<number>>((resolve) => (tell = (value) => resolve({ ok: true, value }))),
  )
  return { list, page, count, tell: (many: number) => tell(many), rows: usePagedRows({ page, count }) }
}

describe('a long list in the window', () => {
  it('has the pages that are in sight, and no others', async () => {
    const { page, rows } = aList(1000)

    rows.showRange({ start: 480, end: 510 })
    await settled()

    expect(page.mock.calls.map(([{ offset }]) => offset)).toEqual([450, 500])
    expect([rows.row(480), rows.row(510), rows.row(0)]).toEqual([480, 510, undefined])
    expect([rows.total.value, rows.matching.value]).toEqual([1000, 1000])
  })

  it('shows rows before they are counted, and how many there are afterwards', async () => {
    const { rows, tell } = aList(700, { countedAtOnce: false })

    void rows.startOver()
    await settled()
    const before = [rows.loaded.value, rows.row(0), rows.matching.value]
    tell(700)
    await settled()

    expect(before).toEqual([true, 0, 100])
    expect([rows.matching.value, rows.counted.value]).toEqual([700, 700])
  })

  it('is counted when nothing else has been asked for a moment', async () => {
    vi.useFakeTimers()
    const { count, rows } = aList(700, { countedAtOnce: false })
    await rows.startOver()
    const atFirst = count.mock.calls.length

    await rows.startOver()
    await vi.advanceTimersByTimeAsync(149)
    await rows.startOver()
    await vi.advanceTimersByTimeAsync(149)
    const whileTyping = count.mock.calls.length
    await vi.advanceTimersByTimeAsync(1)
    vi.useRealTimers()

    expect([atFirst, whileTyping, count.mock.calls.length]).toEqual([1, 1, 2])
  })

  it('stays where it is and as long as it was while it is fetched again', async () => {
    const { list, rows } = aList(1000)
    rows.showRange({ start: 900, end: 920 })
    await settled()
    list.length = 999

    const refreshing = rows.refresh()
    const meanwhile = [rows.row(900), rows.matching.value]
    await refreshing

    expect(meanwhile).toEqual([900, 1000])
    expect([rows.row(900), rows.matching.value]).toEqual([900, 999])
  })

  it('forgets an answer that another question has overtaken', async () => {
    const { list, page, rows } = aList(10)
    let answerFirst: () => void = () => undefined
    page.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answerFirst = () => resolve({ ok: true, value: { total: 1, matching: 1, rows: [-1] } })
        }),
    )

    void rows.startOver()
    list.length = 5
    await rows.startOver()
    answerFirst()
    await settled()

    expect([rows.row(0), rows.matching.value]).toEqual([0, 5])
  })

  it('never holds a long list whole, however far it is scrolled', async () => {
    const { rows } = aList(10_000)

    for (let start = 0; start < 10_000; start += 50) {
      rows.showRange({ start, end: start + 20 })
      await settled()
    }

    const held = Array.from({ length: 10_000 }, (_, at) => rows.row(at)).filter((row) => row !== undefined)
    expect(held.length).toBeLessThanOrEqual(41 * 50)
    expect(rows.row(9_960)).toBe(9_960)
  })

  it('says why it could not be fetched, but not that another question overtook it', async () => {
    const { page, rows } = aList(10)
    page.mockResolvedValueOnce({ ok: false, failure: { code: 'cancelled' } })
    await rows.refresh()
    const afterCancel = rows.failure.value
    page.mockResolvedValueOnce({ ok: false, failure: { code: 'store-busy' } })
    await rows.refresh()

    expect(afterCancel).toBeUndefined()
    expect(rows.failure.value).toEqual({ code: 'store-busy' })
  })
})
