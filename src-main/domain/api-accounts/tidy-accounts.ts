import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Announce, Transaction } from '../needs.js'
import type { ApiAccountsService } from './api-accounts-service.js'

interface Needs {
  apiAccounts: Pick<ApiAccountsService, 'endDue' | 'wipe'>
  transaction: Transaction
  announce: Announce
}

/** Does what time brings: old passwords end, and deleted accounts go for good. */
export const createTidyAccounts =
  ({ apiAccounts, transaction, announce }: Needs) =>
  () => {
    const due = transaction(apiAccounts.endDue)
    new Set<OperatorGuid>(due.map(({ operator }) => operator)).forEach((operator) =>
      announce('apiAccounts', 'changed', { operator }),
    )
    apiAccounts.wipe()
  }
