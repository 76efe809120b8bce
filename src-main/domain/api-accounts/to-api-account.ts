import type { ApiAccount } from '../../../src-preload/contract/api-accounts.js'
import type { Moment } from '../../../src-preload/contract/text.js'
import type { StoredApiAccount } from './api-account-records.js'
import { handoverOf } from './handover.js'
import { lastUsedOf } from './last-used.js'

/** An account as the windows see it at that moment. */
export const toApiAccount = (stored: StoredApiAccount, now: Moment): ApiAccount => ({
  guid: stored.guid,
  userName: stored.userName,
  description: stored.description,
  state: stored.state,
  expiresAt: stored.expiresAt,
  createdAt: stored.createdAt,
  lastUsed: lastUsedOf(stored),
  handover: handoverOf(stored),
  renewals: stored.renewals,
  overlap:
    stored.rotatedUntil !== null && stored.rotatedUntil > now
      ? { until: stored.rotatedUntil, usedAt: stored.rotatedUsedAt }
      : null,
})
