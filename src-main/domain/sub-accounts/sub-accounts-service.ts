import type {
  SubAccount,
  SubAccountDraft,
  SubAccountGuid,
} from '../../../src-preload/contract/sub-accounts.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
import type { Announce, Transaction } from '../needs.js'
import type { SubAccountRecords } from './sub-account-records.js'

interface Needs {
  records: SubAccountRecords
  transaction: Transaction
  newId: () => SubAccountGuid
  announce: Announce
  record: RecordActivity
}

export function createSubAccountsService({ records, transaction, newId, announce, record }: Needs) {
  function create(draft: SubAccountDraft): SubAccount {
    const subAccount = { guid: newId(), ...draft }
    transaction(() => {
      if (records.nameExists(draft.name)) {
        throw new AppError('taken', 'a sub account of that name exists', { name: 'taken' })
      }
      records.insert(subAccount)
      record({
        action: 'sub-account-added',
        subject: subAccount.name,
        subjectGuid: subAccount.guid,
        operator: null,
        changes: [],
      })
    })
    announce('subAccounts', 'changed', null)
    return { ...subAccount, operators: 0 }
  }

  return { list: records.list, create }
}

export type SubAccountsService = ReturnType<typeof createSubAccountsService>
