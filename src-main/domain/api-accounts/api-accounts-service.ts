import {
  type AddedApiAccount,
  type ApiAccountGuid,
  type ApiUserChanges,
  issuedIn,
  type IssuedId,
  type IssueRequest,
} from '../../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Moment } from '../../../src-preload/contract/text.js'
import type { Actor } from '../activity/activity-records.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
import type { Clock, Transaction } from '../needs.js'
import type { HashPassword } from '../passwords/argon2id.js'
import { createWaiting } from '../waiting.js'
import type { ApiAccountRecords, RestingRecords, StoredApiAccount } from './api-account-records.js'
import { createChangeAccounts } from './change-accounts.js'
import { type IssuedCredentials, noLongerIssued } from './issued-credentials.js'
import { createRemnants } from './remnants.js'
import { createRestingAccounts } from './resting-accounts.js'
import { createTellOfAccount } from './tell-of-account.js'
import { toApiAccount } from './to-api-account.js'
import { createUsedLately } from './used-lately.js'

type Fresh = 'guid' | 'state' | 'lastUsedAt' | 'renewals' | 'rotatedHash' | 'rotatedUntil' | 'rotatedUsedAt'
type NewAccount = Omit<StoredApiAccount, Fresh> & Partial<Pick<StoredApiAccount, 'state' | 'lastUsedAt'>>
type Given = Pick<NewAccount, 'operator' | 'userName' | 'description' | 'passwordHash'>
type Adopted = Given & Pick<NewAccount, 'expiresAt' | 'createdAt' | 'state' | 'lastUsedAt'>

interface Needs {
  records: ApiAccountRecords
  resting: RestingRecords
  clock: Clock
  newId: () => string
  newPassword: () => Promise<string>
  hashPassword: HashPassword
  operatorName: (guid: OperatorGuid) => string
  actor: () => Actor | null
  transaction: Transaction
  record: RecordActivity
}

export function createApiAccountsService(needs: Needs) {
  const { records, clock, newId, newPassword, hashPassword, transaction, record } = needs
  const tell = createTellOfAccount(needs)
  const resting = createRestingAccounts({ ...needs, tell })
  const issued = createWaiting<IssuedId, IssuedCredentials>(() => newId() as IssuedId, noLongerIssued)
  const changing = createChangeAccounts({ ...needs, issued, tell })
  const remnants = createRemnants(records)

  async function issue({ userName, description, expiresAt, renewing }: IssueRequest) {
    const refuse = () => (renewing ? refuseGone(renewing, userName) : refuseTakenUserName(userName))
    refuse()
    if (!renewing) refusePastExpiry(expiresAt)
    const password = await newPassword()
    const passwordHash = await hashPassword(password)
    refuse() // again: another window may have issued or deleted it while we hashed
    const issuedId = transaction(() => {
      tellIssued(userName, description, renewing)
      return issued.keep({ userName, passwordHash, renewing: renewing ?? null })
    })
    return { issuedId, password }
  }

  function tellIssued(userName: string, description: string, renewing: ApiAccountGuid | undefined) {
    const account = renewing && records.find(renewing)
    if (account) return tell('api-user-issued', account)
    const changes = [{ field: 'description', before: null, after: description }]
    record({ action: 'api-user-issued', subject: userName, subjectGuid: null, operator: null, changes })
  }

  /** Stores issued credentials for an operator; part of the caller's transaction. */
  function add(operator: OperatorGuid, { issuedId, userName, description, expiresAt }: AddedApiAccount) {
    const { userName: issuedFor, passwordHash, renewing } = issued.get(issuedId)
    if (issuedFor !== userName || renewing !== null)
      throw new AppError('invalid', 'issued for another user name', { userName: 'no-longer-issued' })
    refusePastExpiry(expiresAt)
    const now = clock()
    tellAdded('api-user-added', {
      ...{ operator, userName, description, passwordHash, expiresAt, source: 'wizard', createdAt: now },
      ...{ lastUsedTracked: true, acknowledgedAt: now, acknowledgementTracked: true },
    })
  }

  /**
   * Takes over an account of another system, which has a hash and perhaps no date; part of the caller's transaction.
   * Nobody here knows whether its password was handed over, unless it is said.
   */
  function adopt(account: Adopted, acknowledgedAt?: Moment) {
    tellAdded('api-user-imported', {
      ...account,
      ...{ source: 'import', lastUsedTracked: account.createdAt !== null },
      ...{ acknowledgedAt: acknowledgedAt ?? null, acknowledgementTracked: acknowledgedAt !== undefined },
    })
  }

  /** Adds an account that the API service made, whose first use will acknowledge it; part of the caller's transaction. */
  function addServed(account: Given & Pick<NewAccount, 'source'>) {
    return tellAdded('api-user-added', {
      ...account,
      ...{ createdAt: clock(), expiresAt: null, lastUsedTracked: true },
      ...{ acknowledgedAt: null, acknowledgementTracked: true },
    })
  }

  function tellAdded(action: 'api-user-added' | 'api-user-imported', account: NewAccount): StoredApiAccount {
    if (records.userNameExists(account.userName)) throw takenUserName(account.userName)
    const stored = { ...fresh, ...account, guid: newId() as ApiAccountGuid }
    records.insert(stored)
    tell(action, stored, [{ field: 'description', before: null, after: stored.description }])
    return stored
  }

  /** Changes the description; part of the caller's transaction. */
  function describe(account: StoredApiAccount, description: string) {
    if (account.description === description) return
    records.replace(account.guid, { ...account, description })
    changing.setDescription(account, description)
  }

  /** Writes an operator's part of a draft; part of the caller's transaction. */
  function write(operator: OperatorGuid, { added, changed, deleted, restored, purged }: ApiUserChanges) {
    purged.forEach((guid) => resting.purge(operator, guid))
    restored.forEach((guid) => resting.bringBack(operator, guid))
    deleted.forEach((guid) => remove(operator, guid))
    const gone = new Set(deleted)
    changed.filter(({ guid }) => !gone.has(guid)).forEach((one) => changing.change(operator, one))
    added.forEach((one) => add(operator, one))
  }

  /** After its transaction: forgets what was issued for it, and wipes what it ended for good. */
  function written(changes: ApiUserChanges) {
    issued.forget(issuedIn(changes))
    const { purged, changed } = changes
    if (purged.length === 0 && !changed.some((one) => one.renewal || one.endsOverlap)) return
    remnants.leave()
    remnants.wipe()
  }

  /** Deletes an account, for 30 days; its old password, where there is one, at once. */
  function remove(operator: OperatorGuid, guid: ApiAccountGuid) {
    resting.layDown(operator, guid)
    remnants.leave()
  }

  /** Tells of all that go for good with their operator; part of the caller's transaction. */
  function tellAllGone(operator: OperatorGuid) {
    records.ofOperator(operator).forEach((account) => tell('api-user-deleted', account))
    needs.resting.ofOperator(operator).forEach((account) => tell('api-user-purged', account))
    remnants.leave()
  }

  /** What time ends: old passwords, and deleted accounts. Answers with them; part of the caller's transaction. */
  function endDue() {
    const due = [...changing.endOverlaps(), ...resting.purgeDue()]
    if (due.length > 0) remnants.leave()
    return due
  }

  function refuseTakenUserName(userName: string) {
    if (records.userNameExists(userName) || issued.some((one) => one.userName === userName))
      throw takenUserName(userName)
  }

  function refuseGone(guid: ApiAccountGuid, userName: string) {
    if (records.find(guid)?.userName !== userName)
      throw new AppError('not-found', `no API account ${guid} to renew`, { apiUsers: 'api-user-gone' })
  }

  function refusePastExpiry(expiresAt: number | null) {
    if (expiresAt !== null && expiresAt <= clock()) {
      throw new AppError('invalid', 'the expiry is in the past', { expiresAt: 'in-the-past' })
    }
  }

  return {
    ...{ issue, adopt, addServed, describe, write, written, remove, tellAllGone, endDue },
    usedLately: createUsedLately(needs),
    ...{ leaveRemnants: remnants.leave, wipe: remnants.wipe },
    ...{ disable: changing.disable, expire: changing.expire },
    withdraw: issued.forget,
    isIssued: issued.has,
    withdrawAllBut: issued.keepOnly,
    ofOperator: (operator: OperatorGuid) =>
      records.ofOperator(operator).map((one) => toApiAccount(one, clock())),
    deletedOfOperator: resting.ofOperator,
    recordUse: records.recordUse,
  }
}

const fresh = {
  ...{ state: 'active' as const, lastUsedAt: null, renewals: 0 },
  ...{ rotatedHash: null, rotatedUntil: null, rotatedUsedAt: null },
}

const takenUserName = (userName: string) =>
  new AppError('taken', `user name ${JSON.stringify(userName)} exists`, { userName: 'taken' })

export type ApiAccountsService = ReturnType<typeof createApiAccountsService>
