import type { ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import type {
  Finding,
  FindingsScope,
  PolicyCounts,
  PolicyRule,
  PolicyValues,
} from '../../../src-preload/contract/policy.js'
import type { Moment } from '../../../src-preload/contract/text.js'

/** The rules as they stand, and the moment at which they are asked. */
export interface PolicyAt {
  values: PolicyValues
  now: Moment
}

/** What breaks rules, in one order, as far as it is walked. */
export interface FindingsListing {
  /** Walks on for a few milliseconds. */
  walk(): void
  ended(): boolean
  /** How many of them are found that break that rule, or any. */
  reached(rule: PolicyRule | null): number
  rows(rule: PolicyRule | null, offset: number, limit: number): Finding[]
  /** From one place to another, both included. */
  guids(rule: PolicyRule | null, from: number, to: number): ApiAccountGuid[]
}

/** How many break which rule, as far as it is counted. */
export interface FindingsCounting {
  /** Counts on for a few milliseconds. */
  walk(): void
  ended(): boolean
  counts(): PolicyCounts
}

export interface PolicyRecords {
  /** The same until something of the store changes. */
  listing(sort: FindingsScope['sort'], at: PolicyAt): FindingsListing
  /** The same until something of the store changes; of the accounts themselves nothing is kept. */
  counting(at: PolicyAt): FindingsCounting
  /** In the order of their GUIDs, from the one after `after` on; the first where that is empty. */
  breaking(rule: PolicyRule | null, at: PolicyAt, after: ApiAccountGuid | '', limit: number): ApiAccountGuid[]
  /** Which rules an account breaks. */
  brokenBy(guid: ApiAccountGuid, at: PolicyAt): PolicyRule[]
}
