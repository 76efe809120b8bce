import { issuedIn } from '../../../src-preload/contract/api-accounts.js'
import type { TypedOperator } from './operator-draft.js'

/** What was noted for edits that are dropped will not work, so the main process need not keep its hashes. */
export function withdrawSecrets({ apiUsers, signIn }: TypedOperator) {
  const ids = issuedIn(apiUsers)
  if (ids.length > 0) void window.api.apiAccounts.withdraw(ids)
  if (signIn && 'preparedId' in signIn) void window.api.signIns.withdraw([signIn.preparedId])
}
