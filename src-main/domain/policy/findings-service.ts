import { setImmediate } from 'node:timers/promises'
import type { WindowId } from '../../../src-preload/contract/call.js'
import type {
  FindingsQuery,
  FindingsRange,
  FindingsScope,
  PolicyCounts,
  PolicyValues,
} from '../../../src-preload/contract/policy.js'
import type { ApiAccountRecords } from '../api-accounts/api-account-records.js'
import { AppError } from '../app-error.js'
import type { Clock } from '../needs.js'
import type { FindingsListing, PolicyRecords } from './policy-records.js'

interface Needs {
  records: Pick<PolicyRecords, 'listing'>
  apiAccounts: Pick<ApiAccountRecords, 'count'>
  rules: () => PolicyValues
  clock: Clock
}

const byUserName = { by: 'userName', descending: false } as const

/** What breaks the rules, walked a few milliseconds at a time, so that nothing else has to wait for it. */
export function createFindingsService({ records, apiAccounts, rules, clock }: Needs) {
  /** The order that each window has asked for last: nobody waits for the ones before. */
  const latest = new Map<WindowId, string>()

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
    const listing = newest(byUserName)
    await walkOn(listing, () => listing.ended())
    return listing.counts()
  }

  const newest = (sort: FindingsScope['sort']) => records.listing(sort, { values: rules(), now: clock() })

  async function walked(
    sort: FindingsScope['sort'],
    window: WindowId,
    isEnough: (now: FindingsListing) => boolean,
  ) {
    const asked = JSON.stringify(sort)
    latest.set(window, asked)
    const listing = newest(sort)
    await walkOn(listing, () => {
      if (latest.get(window) !== asked) throw new AppError('cancelled', 'another order was asked for')
      return listing.ended() || isEnough(listing)
    })
    return listing
  }

  async function walkOn(listing: FindingsListing, isThere: () => boolean) {
    while (!isThere()) {
      listing.walk()
      await setImmediate()
    }
  }

  return { page, count, range, counts }
}
