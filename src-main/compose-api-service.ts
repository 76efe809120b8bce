import type { Listen } from './api-service/listen.js'
import type { Served } from './api-service/routes/needs.js'
import type { composeCalls } from './compose-calls.js'
import type { RecordActivity } from './domain/activity/activity-service.js'
import { createAccountId } from './domain/api-service/account-id.js'
import { createCallLog } from './domain/api-service/call-log.js'
import { createCheckCredential } from './domain/api-service/check-credential.js'
import { createServiceSwitch } from './domain/api-service/service-switch.js'
import type { GroupsService } from './domain/groups/groups-service.js'
import type { RemoveGroup } from './domain/groups/remove-group.js'
import type { Announce, Clock, Transaction } from './domain/needs.js'
import type { CurrentPerson } from './domain/session/current-person.js'
import type { ProveIdentity } from './domain/sign-ins/proof.js'
import type { Repositories } from './storage/repositories.js'

interface Needs {
  records: Repositories
  calls: ReturnType<typeof composeCalls>
  groups: GroupsService
  removeGroup: RemoveGroup
  prove: ProveIdentity
  current: CurrentPerson
  transaction: Transaction
  clock: Clock
  announce: Announce
  record: RecordActivity
  listen: Listen
  logDefect: (call: string, error: unknown) => void
}

/** The loopback API service: its switch, its routes, and what the window may ask about it. */
export function composeApiService(needs: Needs) {
  const {
    records,
    calls,
    groups,
    removeGroup,
    prove,
    current,
    transaction,
    clock,
    announce,
    record,
    listen,
    logDefect,
  } = needs
  const log = createCallLog({ announce })
  const served: Served = {
    ...calls,
    groups,
    removeGroup,
    prove,
    as: current.actingFor,
    administrators: records.groups.administrators,
    accountId: createAccountId(records.settings),
    operatorCount: records.operators.count,
  }
  const { operatorOf } = records.accounts

  /** The routes are loaded only when the service is on. */
  async function serve(port: number) {
    const { serveAll } = await import('./api-service/serve-all.js')
    return listen(port, serveAll({ served, calls, log, operatorOf, clock, logDefect }, port))
  }

  return {
    ...createServiceSwitch({
      records: records.settings,
      ...{ transaction, announce, record },
      listen: serve,
    }),
    recent: log.recent,
    check: createCheckCredential({
      records: records.apiAccounts,
      operatorOf,
      verifyCredentials: calls.verifyCredentials,
    }),
  }
}
