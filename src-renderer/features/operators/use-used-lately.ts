import { type Ref, ref, shallowRef } from 'vue'
import type { ApiAccountGuid, UsedApiAccount } from '../../../src-preload/contract/api-accounts.js'
import type { Operator } from '../../../src-preload/contract/operators.js'
import type { Failure } from '../../../src-preload/contract/result.js'
import { useQuestion } from '../../lib/use-question.js'
import type { TypedOperator } from './operator-draft.js'
import { disabledInstead } from './disabled-instead.js'

interface Needs {
  stored: Readonly<Ref<Operator | undefined>>
  draft: Ref<TypedOperator>
  failure: Ref<Failure | undefined>
  save: () => Promise<Operator | undefined>
}

/** Where API users go that were used a short while ago, the main process refuses the Save, and this asks about them. */
export function useUsedLately({ stored, draft, failure, save: saveOnce }: Needs) {
  const { open, ask, answer } = useQuestion<'disable' | 'delete' | 'cancel'>()
  const accounts = shallowRef<UsedApiAccount[]>([])
  const confirmed = ref<ApiAccountGuid[]>([])

  async function save(): Promise<Operator | undefined> {
    const saved = await saveOnce()
    if (saved || failure.value?.code !== 'used-lately') return saved
    const found = await window.api.apiAccounts.usedLately([...draft.value.apiUsers.deleted])
    failure.value = found.ok ? undefined : found.failure
    if (!found.ok) return undefined
    accounts.value = found.value
    return decided(await ask())
  }

  async function decided(choice: 'disable' | 'delete' | 'cancel') {
    if (choice === 'cancel') return undefined
    const guids = accounts.value.map(({ guid }) => guid)
    if (choice === 'disable') {
      draft.value.apiUsers = disabledInstead(draft.value.apiUsers, stored.value?.apiUsers ?? [], guids)
    } else confirmed.value = guids
    try {
      return await save()
    } finally {
      confirmed.value = []
    }
  }

  return { open, accounts, answer, confirmed, save }
}
