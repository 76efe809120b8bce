import {
  type ApiAccount,
  type ApiAccountGuid,
  type ApiUserChanges,
  type ChangedApiAccount,
  noApiUserChanges,
  type Overlap,
} from '../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../src-preload/contract/operators.js'
import type { TestApp } from './create-test-app.js'

type Wanted = Partial<Omit<ChangedApiAccount, 'guid' | 'userName' | 'seen'>>

/** What a draft holds of an account that it changes. */
export function aChange(account: ApiAccount, wanted: Wanted): ChangedApiAccount {
  const { guid, userName, description, state, expiresAt, renewals } = account
  const seen = { description, state, expiresAt, renewals }
  return { guid, userName, seen, description, state, expiresAt, renewal: null, endsOverlap: false, ...wanted }
}

/** Saves an operator that is as it is stored but for its API users. */
export function saveApiUsers(
  { operators }: TestApp,
  guid: OperatorGuid,
  changes: Partial<ApiUserChanges>,
  confirmed: ApiAccountGuid[] = [],
) {
  const { version, fields, groups } = operators.get(guid)
  const draft = { fields, groups, apiUsers: { ...noApiUserChanges(), ...changes }, signIn: null }
  return operators.save(guid, version, draft, confirmed)
}

/** A new password that was noted down, on its way into a Save. */
export async function aRenewal({ apiAccounts }: TestApp, account: ApiAccount, overlap: Overlap) {
  const { guid: renewing, userName, description, expiresAt } = account
  const { issuedId, password } = await apiAccounts.issue({ renewing, userName, description, expiresAt })
  return { change: aChange(account, { renewal: { issuedId, overlap } }), password }
}

/** Gives the account a new password, and answers with it and the account as it is then. */
export async function renewed(app: TestApp, operator: OperatorGuid, account: ApiAccount, overlap: Overlap) {
  const { change, password } = await aRenewal(app, account, overlap)
  const saved = saveApiUsers(app, operator, { changed: [change] })
  const after = saved.apiUsers.find(({ guid }) => guid === account.guid)
  if (!after) throw new Error('the API user is gone')
  return { account: after, password }
}

/** What was recorded, newest first: `action by whom`. */
export const recorded = ({ activity }: TestApp, limit = 10) =>
  activity
    .page({
      ...{ operator: null, action: null, actor: null, from: null, until: null },
      ...{ filter: '', before: null, limit },
    })
    .rows.map(({ action }) => action)
