import { randomUUID } from 'node:crypto'
import { createActivityService } from './domain/activity/activity-service.js'
import { createApiAccountsService } from './domain/api-accounts/api-accounts-service.js'
import { createGroupsService } from './domain/groups/groups-service.js'
import type { RunWork } from './domain/long-work/work-service.js'
import type { Announce, Clock, CreateFile, FileDialogs, Transaction } from './domain/needs.js'
import { createMemberChanges } from './domain/operators/member-changes.js'
import { createMembershipRules } from './domain/operators/membership-rules.js'
import { createOperatorsService } from './domain/operators/operators-service.js'
import { apiPasswordCost, hashWith, operatorPasswordCost } from './domain/passwords/argon2id.js'
import { generateBy } from './domain/passwords/generate-password.js'
import type { CurrentPerson } from './domain/session/current-person.js'
import { createSettingsService } from './domain/settings/settings-service.js'
import { createSignInsService } from './domain/sign-ins/sign-ins-service.js'
import { createSubAccountsService } from './domain/sub-accounts/sub-accounts-service.js'
import type { Repositories } from './storage/repositories.js'

export interface RuleNeeds {
  records: Repositories
  current: CurrentPerson
  transaction: Transaction
  clock: Clock
  announce: Announce
  runWork: RunWork
  createFile: CreateFile
  dialogs: FileDialogs
  /** Writes down the uses that are only gathered yet, where any are gathered. */
  writeUses?: () => void
}

const newId = <Guid extends string>() => randomUUID() as Guid

/** The rules about what the store holds; they know nobody who signs in and no service that is called. */
export function composeRules({ records, current, writeUses = () => undefined, ...needs }: RuleNeeds) {
  const activity = createActivityService({ ...needs, records: records.activity, actor: current.asActor })
  const common = { ...needs, newId, record: activity.record, writeUses }
  const settings = createSettingsService({ ...common, records: records.settings })
  const apiAccounts = createApiAccountsService({
    ...common,
    records: records.apiAccounts,
    resting: records.resting,
    actor: current.asActor,
    newPassword: generateBy(() => settings.get().generator),
    hashPassword: hashWith(apiPasswordCost),
    operatorName: (guid) => records.operators.find(guid)?.fields.fullName ?? '',
  })
  const signIns = createSignInsService({
    ...common,
    records: records.signIns,
    hashPassword: hashWith(operatorPasswordCost),
  })
  const operators = createOperatorsService({
    ...common,
    records: records.operators,
    apiAccounts,
    memberships: createMembershipRules(records),
    signIns,
    current,
  })
  const memberChanges = createMemberChanges({
    records: records.operators,
    administrators: records.groups.administrators,
    setMemberships: operators.setMemberships,
  })
  return {
    activity,
    apiAccounts,
    signIns,
    operators,
    groups: createGroupsService({ ...common, records: records.groups, memberChanges, signIns }),
    subAccounts: createSubAccountsService({ ...common, records: records.subAccounts, memberChanges }),
    settings,
  }
}

export type Rules = ReturnType<typeof composeRules>
