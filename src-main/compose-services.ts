import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { createActivityService } from './domain/activity/activity-service.js'
import { createApiAccountsService } from './domain/api-accounts/api-accounts-service.js'
import { createGroupsService } from './domain/groups/groups-service.js'
import type { Announce, Clock } from './domain/needs.js'
import { createMembershipRules } from './domain/operators/membership-rules.js'
import { createOperatorsService } from './domain/operators/operators-service.js'
import { apiPasswordCost, hashWith } from './domain/passwords/argon2id.js'
import { generatePassword } from './domain/passwords/generate-password.js'
import { createSamplesService } from './domain/samples/samples-service.js'
import { createSubAccountsService } from './domain/sub-accounts/sub-accounts-service.js'
import { createActivityRepository } from './storage/activity-repository.js'
import { createApiAccountRepository } from './storage/api-account-repository.js'
import { createGroupRepository } from './storage/group-repository.js'
import { createOperatorRepository } from './storage/operator-repository.js'
import { createOverviewRepository } from './storage/overview-repository.js'
import { createSubAccountRepository } from './storage/sub-account-repository.js'
import { refusing } from './storage/store-errors.js'
import { createTransaction } from './storage/transaction.js'

interface Wall {
  announce: Announce
  clock?: Clock
}

const newId = <Guid extends string>() => randomUUID() as Guid
const newPassword = generatePassword
const hashPassword = hashWith(apiPasswordCost)

/** Every service on one store: repositories at the bottom, rules on top of them. */
export function composeServices(db: Database, { announce, clock = Date.now }: Wall) {
  const transaction = createTransaction(db)
  const records = {
    operators: refusing(createOperatorRepository(db)),
    groups: refusing(createGroupRepository(db)),
    subAccounts: refusing(createSubAccountRepository(db)),
    apiAccounts: refusing(createApiAccountRepository(db)),
    activity: refusing(createActivityRepository(db)),
  }

  function servicesAt(at: Clock, tell: Announce) {
    const activity = createActivityService({ records: records.activity, clock: at, announce: tell })
    const common = { transaction, clock: at, newId, announce: tell, record: activity.record }
    const apiAccounts = createApiAccountsService({
      records: records.apiAccounts,
      clock: at,
      newId,
      newPassword,
      hashPassword,
      operatorName: (guid) => records.operators.find(guid)?.fields.fullName ?? '',
      record: activity.record,
    })
    const memberships = createMembershipRules(records)
    return {
      activity,
      apiAccounts,
      operators: createOperatorsService({ ...common, records: records.operators, apiAccounts, memberships }),
      groups: createGroupsService({ ...common, records: records.groups }),
      subAccounts: createSubAccountsService({ ...common, records: records.subAccounts }),
    }
  }

  const samples = createSamplesService({
    servicesAt: (at) => servicesAt(at, () => undefined),
    isEmpty: records.operators.isEmpty,
    transaction,
    clock,
    newPassword,
    hashPassword,
    announce,
  })

  return { ...servicesAt(clock, announce), ...refusing(createOverviewRepository(db)), samples }
}
