import type { WindowId } from '../../../src-preload/contract/call.js'
import type {
  OperatorPage,
  OperatorQuery,
  OperatorRange,
  SortedScope,
} from '../../../src-preload/contract/operator-lists.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import { createLatest, walkUntil } from '../walk-in-steps.js'
import type { OperatorRecords } from './operator-records.js'

/** Lists of any length, walked a millisecond or two at a time, so that nothing else has to wait for them. */
export function createOperatorListsService(records: Pick<OperatorRecords, 'listing' | 'count'>) {
  /** Nobody waits for the letters before the last one. */
  const latest = createLatest()

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
    const { filter, group, subAccount, sort } = scope
    const refuse = latest([window, group, subAccount], [filter, sort])
    const listing = records.listing(scope)
    await walkUntil(listing, () => listing.ended() || listing.reached() >= far, refuse)
    return listing
  }

  return { page, count, range }
}

export type OperatorListsService = ReturnType<typeof createOperatorListsService>
