import type { ApiAccountGuid, UsedApiAccount } from '../../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Clock } from '../needs.js'
import type { ApiAccountRecords } from './api-account-records.js'

interface Needs {
  records: Pick<ApiAccountRecords, 'find'>
  operatorName: (guid: OperatorGuid) => string
  clock: Clock
}

export const latelyMs = 7 * 24 * 60 * 60 * 1000

/** Those of the accounts that were used within the last 7 days. */
export const createUsedLately =
  ({ records, operatorName, clock }: Needs) =>
  (guids: readonly ApiAccountGuid[]): UsedApiAccount[] =>
    guids.flatMap((guid) => {
      const account = records.find(guid)
      const usedAt = account?.lastUsedAt ?? 0
      if (!account || usedAt <= clock() - latelyMs) return []
      return { guid, userName: account.userName, operator: operatorName(account.operator), usedAt }
    })
