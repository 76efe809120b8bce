import type {
  ApiAccount,
  ApiAccountGuid,
  ApiUserChanges,
} from '../../../src-preload/contract/api-accounts.js'
import { withChange } from '../../../src-preload/contract/api-user-changes.js'

/** The accounts are disabled by the next Save, and not deleted. */
export function disabledInstead(
  changes: ApiUserChanges,
  accounts: readonly ApiAccount[],
  guids: readonly ApiAccountGuid[],
): ApiUserChanges {
  const kept = { ...changes, deleted: changes.deleted.filter((guid) => !guids.includes(guid)) }
  return accounts
    .filter(({ guid }) => guids.includes(guid))
    .reduce((before, account) => withChange(before, account, { state: 'disabled' }), kept)
}
