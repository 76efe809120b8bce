import type { ApiAccount } from '../../../src-preload/contract/api-accounts.js'
import type { Moment } from '../../../src-preload/contract/text.js'
import type { Uses } from './last-used.js'

export interface Handover {
  /** When somebody confirmed that they had noted down the password. */
  acknowledgedAt: Moment | null
  /** False where the account came from elsewhere, so that nobody here knows. */
  acknowledgementTracked: boolean
}

/** A use proves more than a confirmation: whoever called had the password. */
export const handoverOf = (account: Handover & Pick<Uses, 'lastUsedAt'>): ApiAccount['handover'] => {
  if (account.acknowledgedAt !== null || account.lastUsedAt !== null) return 'acknowledged'
  return account.acknowledgementTracked ? 'never' : 'unknown'
}
