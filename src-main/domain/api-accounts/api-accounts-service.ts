import type {
  AddedApiAccount,
  ApiAccount,
  ApiAccountGuid,
  ApiAccountRequest,
  IssuedId,
} from '../../../src-preload/contract/api-accounts.js'
import type { ActivityAction, ActivityChange } from '../../../src-preload/contract/activity.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Done } from '../activity/activity-records.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
import type { Clock, Transaction } from '../needs.js'
import type { HashPassword } from '../passwords/argon2id.js'
import { createWaiting } from '../waiting.js'
import type { ApiAccountRecords, StoredApiAccount } from './api-account-records.js'
import { lastUsedOf } from './last-used.js'

interface IssuedCredentials {
  userName: string
  passwordHash: string
}

type NewAccount = Omit<StoredApiAccount, 'guid' | 'state' | 'lastUsedAt'>

interface Needs {
  records: ApiAccountRecords
  clock: Clock
  newId: () => string
  newPassword: () => Promise<string>
  hashPassword: HashPassword
  operatorName: (guid: OperatorGuid) => string
  transaction: Transaction
  record: RecordActivity
}

export function createApiAccountsService(needs: Needs) {
  const { records, clock, newId, newPassword, hashPassword, operatorName, transaction, record } = needs
  const issued = createWaiting<IssuedId, IssuedCredentials>(() => newId() as IssuedId, noLongerIssued)

  async function issue({ userName, description, expiresAt }: ApiAccountRequest) {
    refuseTakenUserName(userName)
    refusePastExpiry(expiresAt)
    const password = await newPassword()
    const passwordHash = await hashPassword(password)
    refuseTakenUserName(userName) // again: another window may have issued it while we hashed
    const issuedId = transaction(() => {
      record(shown(userName, description))
      return issued.keep({ userName, passwordHash })
    })
    return { issuedId, password }
  }

  /** Stores issued credentials for an operator; part of the caller's transaction. */
  function add(operator: OperatorGuid, { issuedId, userName, description, expiresAt }: AddedApiAccount) {
    const credentials = issued.get(issuedId)
    if (credentials.userName !== userName)
      throw new AppError('invalid', 'issued for another user name', { userName: 'no-longer-issued' })
    refusePastExpiry(expiresAt)
    const wizard = { source: 'wizard', createdAt: clock(), lastUsedTracked: true } as const
    tell('api-user-added', insert({ ...credentials, ...wizard, operator, description, expiresAt }))
  }

  /** Takes over an account of another system, which has a hash and perhaps no date; part of the caller's transaction. */
  function adopt(account: Omit<NewAccount, 'source' | 'lastUsedTracked'>) {
    const adopted = { ...account, source: 'import', lastUsedTracked: account.createdAt !== null } as const
    tell('api-user-imported', insert(adopted))
  }

  /** Adds an account that the API service made; part of the caller's transaction. */
  function addServed(
    account: Pick<NewAccount, 'operator' | 'userName' | 'description' | 'passwordHash' | 'source'>,
  ) {
    const made = { createdAt: clock(), expiresAt: null, lastUsedTracked: true }
    const stored = insert({ ...account, ...made })
    tell('api-user-added', stored)
    return stored
  }

  /** Changes the description; part of the caller's transaction. */
  function describe(account: StoredApiAccount, description: string) {
    if (account.description === description) return
    records.describe(account.guid, description)
    tell('api-user-changed', account, {
      field: 'description',
      before: account.description,
      after: description,
    })
  }

  function insert(account: NewAccount): StoredApiAccount {
    if (records.userNameExists(account.userName)) throw takenUserName(account.userName)
    const stored = { ...account, guid: newId() as ApiAccountGuid, state: 'active', lastUsedAt: null } as const
    records.insert(stored)
    return stored
  }

  /** Deletes an account; part of the caller's transaction. One that is gone already is no error. */
  function remove(operator: OperatorGuid, guid: ApiAccountGuid) {
    const account = records.ofOperator(operator).find((one) => one.guid === guid)
    if (!account) return
    records.remove(guid, operator)
    tell('api-user-deleted', account)
  }

  function tell(
    action: ActivityAction,
    { guid, operator, userName, description }: StoredApiAccount,
    change: ActivityChange = { field: 'description', before: null, after: description },
  ) {
    record({
      action,
      subject: userName,
      subjectGuid: guid,
      operator: { guid: operator, name: operatorName(operator) },
      changes: action === 'api-user-deleted' ? [] : [change],
    })
  }

  function refuseTakenUserName(userName: string) {
    if (records.userNameExists(userName) || issued.some((one) => one.userName === userName))
      throw takenUserName(userName)
  }

  function refusePastExpiry(expiresAt: number | null) {
    if (expiresAt !== null && expiresAt <= clock()) {
      throw new AppError('invalid', 'the expiry is in the past', { expiresAt: 'in-the-past' })
    }
  }

  return {
    issue,
    withdraw: issued.forget,
    isIssued: issued.has,
    withdrawAllBut: issued.keepOnly,
    ofOperator: (operator: OperatorGuid) => records.ofOperator(operator).map(toApiAccount),
    recordUse: records.recordUse,
    add,
    adopt,
    addServed,
    describe,
    remove,
  }
}

const noLongerIssued = () =>
  new AppError('not-found', 'issued credentials are gone', { apiUsers: 'no-longer-issued' })

const shown = (userName: string, description: string): Done => ({
  action: 'api-user-issued',
  subject: userName,
  subjectGuid: null,
  operator: null,
  changes: [{ field: 'description', before: null, after: description }],
})

const takenUserName = (userName: string) =>
  new AppError('taken', `user name ${JSON.stringify(userName)} exists`, { userName: 'taken' })

const toApiAccount = (stored: StoredApiAccount): ApiAccount => ({
  guid: stored.guid,
  userName: stored.userName,
  description: stored.description,
  state: stored.state,
  expiresAt: stored.expiresAt,
  createdAt: stored.createdAt,
  lastUsed: lastUsedOf(stored),
})

export type ApiAccountsService = ReturnType<typeof createApiAccountsService>
