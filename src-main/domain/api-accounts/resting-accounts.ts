import {
  type ApiAccountGuid,
  type DeletedApiAccount,
  restMs,
} from '../../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Actor } from '../activity/activity-records.js'
import { AppError } from '../app-error.js'
import type { Clock } from '../needs.js'
import type { ApiAccountRecords, RestingApiAccount, RestingRecords } from './api-account-records.js'
import type { TellOfAccount } from './tell-of-account.js'

interface Needs {
  records: Pick<ApiAccountRecords, 'find'>
  resting: RestingRecords
  clock: Clock
  actor: () => Actor | null
  tell: TellOfAccount
}

/** Deleted accounts rest 30 days, in which nothing is verified by them; each step is part of the caller's transaction. */
export function createRestingAccounts({ records, resting, clock, actor, tell }: Needs) {
  /** One that is gone already is no error. */
  function layDown(operator: OperatorGuid, guid: ApiAccountGuid) {
    const account = records.find(guid)
    if (account?.operator !== operator) return
    resting.layDown(guid, clock(), actor()?.name ?? null)
    tell('api-user-deleted', account)
  }

  function bringBack(operator: OperatorGuid, guid: ApiAccountGuid) {
    const account = find(operator, guid)
    resting.bringBack(guid)
    tell('api-user-restored', account)
  }

  function purge(operator: OperatorGuid, guid: ApiAccountGuid) {
    const account = find(operator, guid)
    resting.purge(guid)
    tell('api-user-purged', account)
  }

  function find(operator: OperatorGuid, guid: ApiAccountGuid): RestingApiAccount {
    const account = resting.find(guid)
    if (account?.operator === operator) return account
    throw new AppError('not-found', `no deleted API account ${guid}`, { apiUsers: 'no-longer-resting' })
  }

  /** All whose time is over; answers with them. */
  function purgeDue() {
    const due = resting.deletedUntil(clock() - restMs)
    for (const account of due) {
      resting.purge(account.guid)
      tell('api-user-purged', account, [], null)
    }
    return due
  }

  return {
    ...{ layDown, bringBack, purge, purgeDue },
    ofOperator: (operator: OperatorGuid) => resting.ofOperator(operator).map(toDeleted),
  }
}

const toDeleted = (account: RestingApiAccount): DeletedApiAccount => ({
  guid: account.guid,
  userName: account.userName,
  description: account.description,
  deletedAt: account.deletedAt,
  deletedBy: account.deletedBy,
  endsAt: account.deletedAt + restMs,
})
