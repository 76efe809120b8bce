import { randomBytes } from 'node:crypto'
import type { ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Actor } from '../activity/activity-records.js'
import { AppError } from '../app-error.js'
import type { Announce, Transaction } from '../needs.js'
import type { HashPassword } from '../passwords/argon2id.js'
import type { CurrentPerson } from '../session/current-person.js'
import type { ApiAccountRecords, StoredApiAccount } from './api-account-records.js'
import type { ApiAccountsService } from './api-accounts-service.js'

interface Needs {
  records: ApiAccountRecords
  apiAccounts: ApiAccountsService
  current: Pick<CurrentPerson, 'actingFor'>
  transaction: Transaction
  newPassword: () => Promise<string>
  hashPassword: HashPassword
  announce: Announce
}

/** What the API service does with API accounts: at once, without a draft, and told to the windows. */
export function createServedAccountsService(needs: Needs) {
  const { records, apiAccounts, current, transaction, newPassword, hashPassword, announce } = needs

  /** Adds an account and gives its password this one time. */
  async function add(operator: OperatorGuid, description: string, source: 'register' | 'api', by: Actor) {
    const userName = randomBytes(16).toString('hex')
    const password = await newPassword()
    const passwordHash = await hashPassword(password)
    const account = write(operator, by, () =>
      apiAccounts.addServed({ operator, userName, description: description || 'API', passwordHash, source }),
    )
    return { account, password }
  }

  function describe(guid: ApiAccountGuid, description: string, by: Actor) {
    const { operator } = get(guid)
    write(operator, by, () => apiAccounts.describe(get(guid), description || 'API'))
  }

  function remove(guid: ApiAccountGuid, by: Actor) {
    const { operator } = get(guid)
    write(operator, by, () => apiAccounts.remove(operator, guid))
  }

  function write<Value>(operator: OperatorGuid, by: Actor, work: () => Value): Value {
    const value = current.actingFor(by, () => transaction(work))
    announce('apiAccounts', 'changed', { operator })
    return value
  }

  function get(guid: ApiAccountGuid): StoredApiAccount {
    const account = records.find(guid)
    if (!account) throw new AppError('not-found', `no API account ${guid}`)
    return account
  }

  return { all: records.all, ofOperator: records.ofOperator, get, add, describe, remove }
}

export type ServedAccountsService = ReturnType<typeof createServedAccountsService>
