import type { ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Moment } from '../../../src-preload/contract/text.js'

/** An API account as every call needs it: what is compared, and whose it is. */
export interface CallingAccount {
  guid: ApiAccountGuid
  userName: string
  passwordHash: string
  state: 'active' | 'disabled'
  expiresAt: Moment | null
  lastUsedAt: Moment | null
  operator: OperatorGuid
  /** The password before the present one, which works too until then. */
  rotatedHash: string | null
  rotatedUntil: Moment | null
}

/** On whose behalf an account calls, and what they may do. */
export interface CallingOperator {
  guid: OperatorGuid
  name: string
  administrator: boolean
}

export interface Renewed {
  before: string
  after: string
}

/** Uses of one account that are not written yet. */
export interface GatheredUses {
  account: ApiAccountGuid
  lastAt: Moment
  /** Where the latest came from: an address. */
  lastFrom: string
  /** The latest with the password before the present one; null where there was none. */
  byOldAt: Moment | null
  /** Requests by day, counted from 1970 in UTC. */
  days: ReadonlyMap<number, number>
  /** A hash of ours that takes the place of the one from elsewhere, where that still stands. */
  renewed?: Renewed | undefined
}

export interface AccountRecords {
  findByUserName(userName: string): CallingAccount | undefined
  /** Whether any account has an overlap that goes on after that moment. */
  overlapAfter(at: Moment): boolean
  operatorOf(account: CallingAccount): CallingOperator | undefined
  /** Never moves the latest use back, whatever the clock does. */
  addUses(uses: GatheredUses): void
  /** Requests by day, from that day on. */
  usesSince(account: ApiAccountGuid, day: number): { day: number; requests: number }[]
  lastUsedFrom(account: ApiAccountGuid): string | null
}
