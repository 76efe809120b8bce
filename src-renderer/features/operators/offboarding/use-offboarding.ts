import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Offboarding, Operator, OperatorGuid } from '../../../../src-preload/contract/operators.js'
import type { UsedApiAccount } from '../../../../src-preload/contract/api-accounts.js'
import type { Failure } from '../../../../src-preload/contract/result.js'

/** What an operator holds, and the end of all of it in one Save. Ended, it goes on telling what was held. */
export function useOffboarding(guid: OperatorGuid) {
  const { operators, apiAccounts } = window.api
  const held = shallowRef<Operator>()
  const usedLately = shallowRef<UsedApiAccount[]>([])
  const apiUsers = ref<Offboarding['apiUsers']>('delete')
  const failure = shallowRef<Failure>()
  /** Something else was held than what was shown, so it is shown anew. */
  const shownAnew = ref(false)
  const endedAt = ref<number>()
  const busy = ref(false)

  const holdsNothing = computed(() => {
    if (!held.value) return false
    const { fields, groups, apiUsers: accounts, signIn } = held.value
    return (
      accounts.length + groups.length === 0 &&
      signIn.kind === 'none' &&
      !fields.onDuty &&
      !fields.allowNativeLogin &&
      fields.subAccount === null
    )
  })

  async function load() {
    const result = await operators.get(guid)
    if (endedAt.value !== undefined) return
    failure.value = result.ok ? undefined : result.failure
    if (!result.ok) return
    const used = await apiAccounts.usedLately(result.value.apiUsers.map((account) => account.guid))
    if (endedAt.value !== undefined) return
    if (!used.ok) return void (failure.value = used.failure)
    held.value = result.value
    usedLately.value = used.value
  }

  /** Whether all of it ended. */
  async function end() {
    if (!held.value || busy.value || endedAt.value !== undefined) return false
    busy.value = true
    failure.value = undefined
    const { version, apiUsers: accounts } = held.value
    const result = await operators.offboard({
      ...{ guid, version, apiUsers: apiUsers.value },
      seen: accounts.map((account) => account.guid),
      confirmed: usedLately.value.map((account) => account.guid),
    })
    busy.value = false
    if (result.ok) {
      endedAt.value = Date.now()
      shownAnew.value = false
      return true
    }
    if (result.failure.code === 'conflict' || result.failure.code === 'used-lately') {
      await load()
      shownAnew.value = true
    } else failure.value = result.failure
    return false
  }

  function follow(changed: string | null) {
    if (endedAt.value === undefined && !busy.value && (changed === null || changed === guid)) void load()
  }

  onScopeDispose(operators.changed(follow))
  onScopeDispose(apiAccounts.changed(({ operator }) => follow(operator)))

  return { held, usedLately, apiUsers, failure, shownAnew, endedAt, busy, holdsNothing, load, end }
}
