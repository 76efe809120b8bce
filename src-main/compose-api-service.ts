import packageJson from '../package.json' with { type: 'json' }
import { createAuthenticate } from './api-service/authenticate.js'
import { createApp } from './api-service/create-app.js'
import type { Listen } from './api-service/listen.js'
import { withOpenApi } from './api-service/open-api.js'
import { accountRoutes } from './api-service/routes/account.js'
import { apiUserRoutes } from './api-service/routes/api-users.js'
import type { Served } from './api-service/routes/needs.js'
import { operatorGroupRoutes } from './api-service/routes/operator-groups.js'
import { operatorRoutes } from './api-service/routes/operators.js'
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
  const routes = [
    ...accountRoutes(served),
    ...apiUserRoutes(served),
    ...operatorRoutes(served),
    ...operatorGroupRoutes(served),
  ]
  const authenticate = createAuthenticate(calls)
  const { operatorOf } = records.accounts
  const serveOn = (port: number) =>
    createApp({
      routes: withOpenApi(routes, packageJson.version, port),
      ...{ authenticate, operatorOf, calls: log, clock, logDefect },
    })(port)

  return {
    ...createServiceSwitch({
      records: records.settings,
      ...{ transaction, announce, record },
      listen: (port) => listen(port, serveOn(port)),
    }),
    recent: log.recent,
    check: createCheckCredential({
      records: records.apiAccounts,
      operatorOf,
      verifyCredentials: calls.verifyCredentials,
    }),
  }
}
