import type { ApiAccountsService } from './domain/api-accounts/api-accounts-service.js'
import { createServedAccountsService } from './domain/api-accounts/served-accounts-service.js'
import { createUsesService } from './domain/credentials/uses-service.js'
import { createVerifyCredentials } from './domain/credentials/verify-credentials.js'
import type { GroupsService } from './domain/groups/groups-service.js'
import type { Announce, Clock, Transaction } from './domain/needs.js'
import type { OperatorsService } from './domain/operators/operators-service.js'
import { createServedOperatorsService } from './domain/operators/served-operators-service.js'
import type { HashPassword } from './domain/passwords/argon2id.js'
import type { CurrentPerson } from './domain/session/current-person.js'
import type { SignInsService } from './domain/sign-ins/sign-ins-service.js'
import type { Repositories } from './storage/repositories.js'

interface Needs {
  records: Repositories
  services: {
    apiAccounts: ApiAccountsService
    operators: OperatorsService
    groups: GroupsService
    signIns: SignInsService
  }
  current: CurrentPerson
  transaction: Transaction
  clock: Clock
  announce: Announce
  newPassword: () => Promise<string>
  hashPassword: HashPassword
  onUnwritten: (error: unknown) => void
}

/** What the API service calls for credentials: whether they are good, that they were used, and to make new ones. */
export function composeCalls({ records, services, onUnwritten, ...common }: Needs) {
  const { current } = common
  return {
    verifyCredentials: createVerifyCredentials({ ...common, records: records.accounts }),
    uses: createUsesService({ ...common, records: records.accounts, onUnwritten }),
    servedAccounts: createServedAccountsService({
      ...common,
      records: records.apiAccounts,
      apiAccounts: services.apiAccounts,
    }),
    servedOperators: createServedOperatorsService({ ...services, records: records.operators, current }),
  }
}
