import type { Announce, Clock, Transaction } from './domain/needs.js'
import type { ActivityService } from './domain/activity/activity-service.js'
import type { ApiAccountsService } from './domain/api-accounts/api-accounts-service.js'
import { createDraftsService } from './domain/drafts/drafts-service.js'
import type { OperatorsService } from './domain/operators/operators-service.js'
import type { HashPassword } from './domain/passwords/argon2id.js'
import type { CurrentPerson } from './domain/session/current-person.js'
import { createEnsureAdministrator } from './domain/session/ensure-administrator.js'
import { createSessionService } from './domain/session/session-service.js'
import type { SettingsService } from './domain/settings/settings-service.js'
import { createProof } from './domain/sign-ins/proof.js'
import type { SignInsService } from './domain/sign-ins/sign-ins-service.js'
import { createThrottle, type Uptime } from './domain/sign-ins/throttle.js'
import type { Repositories } from './storage/repositories.js'

interface Needs {
  services: {
    activity: ActivityService
    apiAccounts: ApiAccountsService
    signIns: SignInsService
    operators: OperatorsService
    settings: SettingsService
  }
  records: Repositories
  current: CurrentPerson
  transaction: Transaction
  clock: Clock
  uptime: Uptime
  announce: Announce
  hashPassword: HashPassword
  /** Does it now or, while nothing can be written, as soon as it can. */
  whenQuiet: (work: () => void) => void
  onLocked: () => void
}

/** Who may come in, and what is kept for them while they are out. */
export function composeSession({ services, records, uptime, onLocked, ...common }: Needs) {
  const { apiAccounts, signIns, operators, settings, activity } = services
  const drafts = createDraftsService({
    ...common,
    records: records.drafts,
    isIssued: apiAccounts.isIssued,
    isPrepared: signIns.isPrepared,
  })
  const proofNeeds = { ...common, record: activity.record }
  const prove = createProof({
    ...proofNeeds,
    records: records.signIns,
    throttle: createThrottle({ records: records.tries, uptime }),
  })
  const session = createSessionService({
    ...proofNeeds,
    records: records.signIns,
    ensureAdministrator: createEnsureAdministrator({
      records: records.signIns,
      operators,
      administrators: records.groups.administrators,
    }),
    prove,
    recordSignIn: ({ guid }, at) => operators.recordSignIn(guid, at),
    status: {
      operators: records.operators.count,
      lockAfterMinutes: () => settings.get().lockAfterMinutes,
    },
    onLocked() {
      const kept = drafts.secretsKept()
      apiAccounts.withdrawAllBut(kept.issued)
      signIns.withdrawAllBut(kept.prepared)
      onLocked()
    },
  })
  return { session, drafts, prove }
}
