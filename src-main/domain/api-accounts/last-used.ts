import type { LastUsed } from '../../../src-preload/contract/api-accounts.js'
import type { Moment } from '../../../src-preload/contract/text.js'

export interface Uses {
  lastUsedAt: Moment | null
  /** False where the account is older than the recording of uses. */
  lastUsedTracked: boolean
}

/** The three values of the Last used column (design, section 5; Uptrends, "API management"). */
export const lastUsedOf = ({ lastUsedAt, lastUsedTracked }: Uses): LastUsed => {
  if (lastUsedAt !== null) return { kind: 'at', at: lastUsedAt }
  return { kind: lastUsedTracked ? 'not-yet' : 'unknown' }
}
