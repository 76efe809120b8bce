import { operatorGuid, type OperatorGuid } from '../../../src-preload/contract/operators.js'
import { apiAccountGuid, type ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import { groupGuid, type GroupGuid } from '../../../src-preload/contract/groups.js'
import type { Actor } from '../../domain/activity/activity-records.js'
import type { ServedAccountsService } from '../../domain/api-accounts/served-accounts-service.js'
import { AppError } from '../../domain/app-error.js'
import type { GroupsService } from '../../domain/groups/groups-service.js'
import type { RemoveGroup } from '../../domain/groups/remove-group.js'
import type { ServedOperatorsService } from '../../domain/operators/served-operators-service.js'
import type { ProveIdentity } from '../../domain/sign-ins/proof.js'

/** What the routes are answered from. */
export interface Served {
  servedAccounts: ServedAccountsService
  servedOperators: ServedOperatorsService
  groups: GroupsService
  removeGroup: RemoveGroup
  administrators: () => GroupGuid
  prove: ProveIdentity
  /** Does something on behalf of a caller. */
  as: <Value>(by: Actor, work: () => Value) => Value
  /** Uptrends' number of the whole account; here, of the store. */
  accountId: () => string
  operatorCount: () => number
}

/** Whoever calls, as the activity record names them. */
export function actorOf(by: Actor | undefined): Actor {
  if (!by) throw new Error('a route that is open to all asks who it is')
  return { guid: by.guid, name: by.name }
}

const missing = () => new AppError('not-found', 'no such GUID')

export function operatorIn(params: Record<string, string>): OperatorGuid {
  const { data } = operatorGuid.safeParse(params['operatorGuid'])
  if (!data) throw missing()
  return data
}

export function groupIn(params: Record<string, string>): GroupGuid {
  const { data } = groupGuid.safeParse(params['operatorGroupGuid'])
  if (!data) throw missing()
  return data
}

export function apiUserIn(params: Record<string, string>): ApiAccountGuid {
  const { data } = apiAccountGuid.safeParse(params['apiUserGuid'])
  if (!data) throw missing()
  return data
}

export const done = { status: 204 }
