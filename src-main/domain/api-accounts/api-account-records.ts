import type { ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Moment } from '../../../src-preload/contract/text.js'
import type { Handover } from './handover.js'
import type { Uses } from './last-used.js'

/** An API account as it is stored. The hashes never leave the main process. */
export interface StoredApiAccount extends Uses, Handover {
  guid: ApiAccountGuid
  operator: OperatorGuid
  userName: string
  description: string
  passwordHash: string
  state: 'active' | 'disabled'
  expiresAt: Moment | null
  createdAt: Moment | null
  source: 'wizard' | 'register' | 'api' | 'import'
  /** How often the password was renewed. */
  renewals: number
  /** The password before the present one, which works too until then; null where there is none. */
  rotatedHash: string | null
  rotatedUntil: Moment | null
  rotatedUsedAt: Moment | null
}

/** What a change of an account may write. */
export type AccountChange = Pick<
  StoredApiAccount,
  | 'description'
  | 'state'
  | 'expiresAt'
  | 'passwordHash'
  | 'renewals'
  | 'acknowledgedAt'
  | 'rotatedHash'
  | 'rotatedUntil'
  | 'rotatedUsedAt'
>

export interface ApiAccountRecords {
  ofOperator(operator: OperatorGuid): StoredApiAccount[]
  find(guid: ApiAccountGuid): StoredApiAccount | undefined
  count(): number
  /** In the order of their GUIDs, from the one after `guid` on; the first where that is empty. */
  after(guid: ApiAccountGuid | '', limit: number): StoredApiAccount[]
  /** All of them, the oldest first. */
  all(): StoredApiAccount[]
  /** Those whose overlap has ended by then. */
  overlapsOverAt(at: Moment): StoredApiAccount[]
  replace(guid: ApiAccountGuid, change: AccountChange): void
  /** Of accounts that are resting too. */
  userNameExists(userName: string): boolean
  findByUserName(userName: string): StoredApiAccount | undefined
  insert(account: StoredApiAccount): void
  /** Never moves the latest use back, whatever the clock does. */
  recordUse(userName: string, at: Moment): void
  /**
   * Writes the log into the store's file and empties it, so that what was deleted stands in neither. False where that
   * has to wait: inside a transaction, or while somebody reads an older state.
   */
  scrub(): boolean
}

/** A deleted account while it can be brought back. */
export interface RestingApiAccount {
  guid: ApiAccountGuid
  operator: OperatorGuid
  userName: string
  description: string
  deletedAt: Moment
  deletedBy: string | null
}

export interface RestingRecords {
  ofOperator(operator: OperatorGuid): RestingApiAccount[]
  find(guid: ApiAccountGuid): RestingApiAccount | undefined
  /** Those that were deleted at that moment or before it. */
  deletedUntil(at: Moment): RestingApiAccount[]
  /** Out of what is verified, with its uses and its hash; the password before the present one ends with it. */
  layDown(guid: ApiAccountGuid, at: Moment, by: string | null): void
  bringBack(guid: ApiAccountGuid): void
  purge(guid: ApiAccountGuid): void
}
