import { setImmediate } from 'node:timers/promises'
import type { WindowId } from '../../../src-preload/contract/call.js'
import type {
  OperatorPage,
  OperatorQuery,
  OperatorRange,
  SortedScope,
} from '../../../src-preload/contract/operator-lists.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import { AppError } from '../app-error.js'
import type { OperatorRecords } from './operator-records.js'

/** Lists of any length, walked a millisecond or two at a time, so that nothing else has to wait for them. */
export function createOperatorListsService(records: Pick<OperatorRecords, 'listing' | 'count'>) {
  /** What each window has asked for last: nobody waits for the letters before the last one. */
  const latest = new Map<string, string>()

  async function page(query: OperatorQuery, window: WindowId): Promise<OperatorPage> {
    const { offset, limit } = query
    const listing = await walked(query, window, offset + limit)
    return {
      total: records.count(),
      matching: listing.ended() ? listing.reached() : null,
      rows: listing.rows(offset, limit),
    }
  }

  async function count(scope: SortedScope, window: WindowId): Promise<number> {
    const listing = await walked(scope, window, Infinity)
    return listing.reached()
  }

  async function range(range: OperatorRange, window: WindowId): Promise<OperatorGuid[]> {
    const listing = await walked(range, window, range.to + 1)
    return listing.guids(range.from, range.to)
  }

  async function walked(scope: SortedScope, window: WindowId, far: number) {
    const isLatest = noteLatest(scope, window)
    const listing = records.listing(scope)
    const isThere = () => listing.ended() || listing.reached() >= far
    if (!isThere()) listing.walk()
    while (!isThere()) {
      await setImmediate()
      listing.walk()
      if (!isLatest()) throw new AppError('cancelled', 'another list was asked for')
    }
    return listing
  }

  function noteLatest({ filter, group, subAccount, sort }: SortedScope, window: WindowId) {
    const place = JSON.stringify([window, group, subAccount])
    const asked = JSON.stringify([filter, sort])
    latest.set(place, asked)
    return () => latest.get(place) === asked
  }

  return { page, count, range }
}

export type OperatorListsService = ReturnType<typeof createOperatorListsService>
