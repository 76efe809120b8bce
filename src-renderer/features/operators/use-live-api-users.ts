import type { ShallowRef } from 'vue'
import type { ApiAccount, ApiAccountGuid } from '../../../src-preload/contract/api-accounts.js'
import type { Operator } from '../../../src-preload/contract/operators.js'

interface Needs {
  operator: ShallowRef<Operator | undefined>
  saving: () => boolean
  /** Those are not there any more, so that a draft need not delete them. */
  dropDeleted: (remaining: ReadonlySet<ApiAccountGuid>) => void
}

/** Follows what the API service does to the API users on show: their uses, and which there are. A draft stays. */
export function useLiveApiUsers({ operator, saving, dropDeleted }: Needs) {
  function replace(apiUsers: ApiAccount[]) {
    if (operator.value) operator.value = { ...operator.value, apiUsers }
  }

  window.api.apiAccounts.used((uses) => {
    const shown = new Set(operator.value?.apiUsers.map(({ guid }) => guid))
    const latest = new Map(uses.filter(({ guid }) => shown.has(guid)).map(({ guid, at }) => [guid, at]))
    if (latest.size > 0)
      replace(operator.value?.apiUsers.map((one) => usedAt(one, latest.get(one.guid))) ?? [])
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
    replace(result.value.apiUsers)
    dropDeleted(new Set(result.value.apiUsers.map((one) => one.guid)))
  }
}

/** Never goes back. */
function usedAt(account: ApiAccount, at: number | undefined): ApiAccount {
  if (at === undefined || (account.lastUsed.kind === 'at' && account.lastUsed.at >= at)) return account
  return { ...account, lastUsed: { kind: 'at', at } }
}
