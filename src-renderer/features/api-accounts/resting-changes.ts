import type { ApiAccountGuid, ApiUserChanges } from '../../../src-preload/contract/api-accounts.js'

/** The deleted account stays where it is. */
export const withRest = (changes: ApiUserChanges, account: ApiAccountGuid): ApiUserChanges => ({
  ...changes,
  restored: changes.restored.filter((guid) => guid !== account),
  purged: changes.purged.filter((guid) => guid !== account),
})

export function withRestored(changes: ApiUserChanges, account: ApiAccountGuid): ApiUserChanges {
  const rest = withRest(changes, account)
  return { ...rest, restored: [...rest.restored, account] }
}

export function withPurged(changes: ApiUserChanges, account: ApiAccountGuid): ApiUserChanges {
  const rest = withRest(changes, account)
  return { ...rest, purged: [...rest.purged, account] }
}
