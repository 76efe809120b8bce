import type {
  AddedApiAccount,
  ApiAccount,
  ApiAccountGuid,
  ApiAccountRequest,
  IssuedId,
} from '../../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import { AppError } from '../app-error.js'
import type { Clock } from '../needs.js'
import type { HashPassword } from '../passwords/argon2id.js'
import type { ApiAccountRecords, StoredApiAccount } from './api-account-records.js'
import { createIssuedCredentials } from './issued-credentials.js'
import { lastUsedOf } from './last-used.js'

interface Needs {
  records: ApiAccountRecords
  clock: Clock
  newId: () => string
  newPassword: () => string
  hashPassword: HashPassword
}

export function createApiAccountsService({ records, clock, newId, newPassword, hashPassword }: Needs) {
  const issued = createIssuedCredentials(() => newId() as IssuedId)

  async function issue({ userName, expiresAt }: ApiAccountRequest) {
    refuseTakenUserName(userName)
    refusePastExpiry(expiresAt)
    const password = newPassword()
    const passwordHash = await hashPassword(password)
    refuseTakenUserName(userName) // again: another window may have issued it while we hashed
    return { issuedId: issued.keep({ userName, passwordHash }), password }
  }

  /** Stores issued credentials for an operator; part of the caller's transaction. */
  function add(operator: OperatorGuid, { issuedId, description, expiresAt }: AddedApiAccount) {
    const { userName, passwordHash } = issued.get(issuedId)
    refusePastExpiry(expiresAt)
    if (records.userNameExists(userName)) throw takenUserName(userName)
    records.insert({
      guid: newId() as ApiAccountGuid,
      operator,
      userName,
      description,
      passwordHash,
      state: 'active',
      expiresAt,
      createdAt: clock(),
      source: 'wizard',
      lastUsedAt: null,
      lastUsedTracked: true,
    })
  }

  /** Deletes an account; part of the caller's transaction. One that is gone already is no error. */
  const remove = (operator: OperatorGuid, guid: ApiAccountGuid) => records.remove(guid, operator)

  function refuseTakenUserName(userName: string) {
    if (records.userNameExists(userName) || issued.holdsUserName(userName)) throw takenUserName(userName)
  }

  function refusePastExpiry(expiresAt: number | null) {
    if (expiresAt !== null && expiresAt <= clock()) {
      throw new AppError('invalid', 'the expiry is in the past', { expiresAt: 'in-the-past' })
    }
  }

  return {
    issue,
    withdraw: issued.forget,
    ofOperator: (operator: OperatorGuid) => records.ofOperator(operator).map(toApiAccount),
    add,
    remove,
  }
}

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
