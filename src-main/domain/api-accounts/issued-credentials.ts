import type { ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import { AppError } from '../app-error.js'

/** What was issued and is not saved yet. */
export interface IssuedCredentials {
  userName: string
  passwordHash: string
  /** The account whose password it renews; null for a new account. */
  renewing: ApiAccountGuid | null
}

export const noLongerIssued = () =>
  new AppError('not-found', 'issued credentials are gone', { apiUsers: 'no-longer-issued' })
