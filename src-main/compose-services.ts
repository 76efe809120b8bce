import { uptime as secondsUp } from 'node:os'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { Listen } from './api-service/listen.js'
import { composeApiService } from './compose-api-service.js'
import { composeHeavy, type StartThread } from './compose-heavy.js'
import { composeCalls } from './compose-calls.js'
import { composePolicy } from './compose-policy.js'
import { composeRules } from './compose-rules.js'
import { composeSession } from './compose-session.js'
import { composeTransfers } from './compose-transfers.js'
import { createBulkService } from './domain/bulk/bulk-service.js'
import { createTidyAccounts } from './domain/api-accounts/tidy-accounts.js'
import { createSaveCredentials } from './domain/api-accounts/credentials-file.js'
import { createBackupsService } from './domain/backups/backups-service.js'
import { createRemoveGroup } from './domain/groups/remove-group.js'
import type { Announce, Clock, FileDialogs } from './domain/needs.js'
import { createOffboardOperator } from './domain/operators/offboard-operator.js'
import { createOperatorListsService } from './domain/operators/operator-lists-service.js'
import { apiPasswordCost, hashWith, operatorPasswordCost } from './domain/passwords/argon2id.js'
import { generateBy } from './domain/passwords/generate-password.js'
import { createSamplesService } from './domain/samples/samples-service.js'
import { createSearchService } from './domain/search/search-service.js'
import { createCurrentPerson } from './domain/session/current-person.js'
import type { Uptime } from './domain/sign-ins/throttle.js'
import type { RunWork } from './domain/long-work/work-service.js'
import { createBackupFiles } from './storage/backups/backup-files.js'
import { createRepositories } from './storage/repositories.js'
import { createTransaction } from './storage/transaction.js'
import { createWholeFiles } from './storage/whole-file.js'

export interface Wall {
  announce: Announce
  runWork: RunWork
  dialogs: FileDialogs
  showFolder?: (path: string) => void
  clock?: Clock
  uptime?: Uptime
  listen: Listen
  startThread?: StartThread
  /** What went wrong in the API service, or while uses were written; what was asked is never part of it. */
  logDefect?: (what: string, error: unknown) => void
  /** The windows forget what they show. */
  onLocked?: () => void
}

const hashPassword = hashWith(apiPasswordCost)
const hashOperatorPassword = hashWith(operatorPasswordCost)

/** Every service on one store: repositories at the bottom, rules on top of them. */
export function composeServices(db: Database, wall: Wall) {
  const { runWork, logDefect = () => undefined, clock = Date.now, uptime = () => secondsUp() * 1000 } = wall
  const transaction = createTransaction(db)
  const records = createRepositories(db)
  const createFile = createWholeFiles(dirname(db.name))
  const current = createCurrentPerson()

  const announce: Announce = (room, name, ...payload) => {
    wall.announce(room, name, ...payload)
    if (room === 'operators') session.review()
  }
  const needs = { records, current, transaction, clock, announce, runWork, createFile, dialogs: wall.dialogs }
  const services = composeRules({ ...needs, writeUses: () => calls.uses.write() })
  const newPassword = generateBy(() => services.settings.get().generator)
  const calls = composeCalls({
    ...{ records, current, transaction, clock, announce, newPassword, hashPassword },
    services,
    onUnwritten: (error) => logDefect('uses of API accounts not written', error),
  })
  const heavy = composeHeavy({
    ...{ db, records, transaction, clock },
    rules: services,
    actor: current.asActor,
    startThread: wall.startThread,
  })
  const removeGroup = createRemoveGroup({
    groups: services.groups,
    runWork,
    runHeavyJob: heavy.run,
    announce,
  })
  const transfers = composeTransfers({
    ...needs,
    record: services.activity.record,
    actor: current.asActor,
    runHeavyJob: heavy.run,
    hashPassword,
  })
  const policy = composePolicy({
    ...needs,
    record: services.activity.record,
    actor: current.asActor,
    runHeavyJob: heavy.run,
    writeUses: () => calls.uses.write(),
  })
  const { session, drafts, prove } = composeSession({
    ...{ services, records, current, transaction, clock, announce },
    uptime,
    hashPassword: hashOperatorPassword,
    whenQuiet: heavy.whenQuiet,
    onLocked() {
      transfers.imports.forgetAll()
      wall.onLocked?.()
    },
  })

  const backups = createBackupsService({
    ...{ transaction, clock, announce, runWork, dialogs: wall.dialogs },
    files: createBackupFiles(db.name),
    settings: records.settings,
    changeMark: records.changes.changeMark,
    actor: current.asActor,
    record: services.activity.record,
    showFolder: wall.showFolder ?? (() => undefined),
  })

  const samples = createSamplesService({
    servicesAt: (at) =>
      composeRules({ ...needs, current: createCurrentPerson(), clock: at, announce: () => undefined }),
    operators: records.operators.count,
    ...{ transaction, clock, newPassword, hashPassword, announce, runWork },
  })

  const apiService = composeApiService({
    ...{ records, calls, prove, current, transaction, clock, announce, logDefect },
    groups: services.groups,
    removeGroup,
    record: services.activity.record,
    listen: wall.listen,
  })

  const saveCredentials = createSaveCredentials({
    ...{ dialogs: wall.dialogs, createFile, transaction },
    record: services.activity.record,
    actor: current.asActor,
  })
  const tidyAccounts = createTidyAccounts({ ...services, transaction, announce })

  return {
    ...services,
    ...calls,
    saveCredentials,
    tidyAccounts: () => heavy.whenQuiet(tidyAccounts),
    counts: records.overview.counts,
    removeGroup,
    offboardOperator: createOffboardOperator(services),
    operatorLists: createOperatorListsService(records.operators),
    search: createSearchService(records.search),
    session,
    drafts,
    apiService,
    samples,
    ...transfers,
    policy,
    backups,
    bulk: createBulkService({
      ...{ runHeavyJob: heavy.run, runWork, announce, writeUses: () => calls.uses.write() },
      apiAccounts: services.apiAccounts,
    }),
    runHeavyJob: heavy.run,
  }
}

export type Services = ReturnType<typeof composeServices>
