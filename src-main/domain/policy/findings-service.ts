import type { WindowId } from '../../../src-preload/contract/call.js'
import type {
  FindingsQuery,
  FindingsRange,
  FindingsScope,
  PolicyCounts,
} from '../../../src-preload/contract/policy.js'
import type { ApiAccountRecords } from '../api-accounts/api-account-records.js'
import { createLatest, walkUntil } from '../walk-in-steps.js'
import type { FindingsListing, PolicyAt, PolicyRecords } from './policy-records.js'

interface Needs {
  records: Pick<PolicyRecords, 'listing' | 'counting'>
  apiAccounts: Pick<ApiAccountRecords, 'count'>
  /** The rules as they stand, now. */
  policyNow: () => PolicyAt
}

/** What breaks the rules, walked a few milliseconds at a time, so that nothing else has to wait for it. */
export function createFindingsService({ records, apiAccounts, policyNow }: Needs) {
  const latest = createLatest()

  async function page({ rule, sort, offset, limit }: FindingsQuery, window: WindowId) {
    const listing = await walked(sort, window, (now) => now.reached(rule) >= offset + limit)
    return {
      total: apiAccounts.count(),
      matching: listing.ended() ? listing.reached(rule) : null,
      rows: listing.rows(rule, offset, limit),
    }
  }

  async function count({ rule, sort }: FindingsScope, window: WindowId) {
    return (await walked(sort, window, () => false)).reached(rule)
  }

  async function range({ rule, sort, from, to }: FindingsRange, window: WindowId) {
    const listing = await walked(sort, window, (now) => now.reached(rule) > to)
    return listing.guids(rule, from, to)
  }

  async function counts(): Promise<PolicyCounts> {
    const counting = records.counting(policyNow())
    await walkUntil(counting, counting.ended)
    return counting.counts()
  }

  async function walked(
    sort: FindingsScope['sort'],
    window: WindowId,
    isEnough: (now: FindingsListing) => boolean,
  ) {
    const refuse = latest(window, sort)
    const listing = records.listing(sort, policyNow())
    await walkUntil(listing, () => listing.ended() || isEnough(listing), refuse)
    return listing
  }

  return { page, count, range, counts }
}
