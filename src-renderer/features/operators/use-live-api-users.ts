import type { ShallowRef } from 'vue'
import type { ApiAccount } from '../../../src-preload/contract/api-accounts.js'
import type { Operator } from '../../../src-preload/contract/operators.js'

interface Needs {
  operator: ShallowRef<Operator | undefined>
  saving: () => boolean
  /** Those are there now, so that a draft need not do what is done already. */
  refreshed: (latest: Operator) => void
}

/** Follows what the API service does to the API users on show: their uses, and which there are. A draft stays. */
export function useLiveApiUsers({ operator, saving, refreshed }: Needs) {
  function replace(parts: Partial<Pick<Operator, 'apiUsers' | 'deletedApiUsers'>>) {
    if (operator.value) operator.value = { ...operator.value, ...parts }
  }

  window.api.apiAccounts.used((uses) => {
    const shown = new Set(operator.value?.apiUsers.map(({ guid }) => guid))
    const latest = new Map(uses.filter(({ guid }) => shown.has(guid)).map((use) => [use.guid, use]))
    if (latest.size === 0 || !operator.value) return
    replace({ apiUsers: operator.value.apiUsers.map((one) => withUse(one, latest.get(one.guid))) })
  })

  window.api.apiAccounts.changed(({ operator: guid }) => {
    if (operator.value?.guid === guid) void refresh()
  })

  async function refresh() {
    const before = operator.value
    if (!before) return
    const result = await window.api.operators.get(before.guid)
    const now = operator.value
    // A Save meanwhile has brought what is true since then.
    if (!result.ok || saving() || now?.guid !== before.guid || now.version !== before.version) return
    const { apiUsers, deletedApiUsers } = result.value
    replace({ apiUsers, deletedApiUsers })
    refreshed(result.value)
  }
}

/** Never goes back. A use proves that the password was handed over. */
function withUse(account: ApiAccount, use: { at: number; byOldAt: number | null } | undefined): ApiAccount {
  if (!use) return account
  const { lastUsed, overlap } = account
  const at = Math.max(use.at, lastUsed.kind === 'at' ? lastUsed.at : 0)
  return {
    ...account,
    lastUsed: { kind: 'at', at },
    handover: 'acknowledged',
    overlap: overlap && { ...overlap, usedAt: use.byOldAt ?? overlap.usedAt },
  }
}
