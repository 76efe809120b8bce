import { onScopeDispose, shallowRef, watch } from 'vue'
import type { ApiAccountGuid, ApiAccountUses } from '../../../src-preload/contract/api-accounts.js'

interface Needs {
  account: () => ApiAccountGuid
  /** When it was used last: with each use there is one more to count. */
  at: () => number
  /** Only what is in sight is fetched. */
  visible: () => boolean
}

const atMostEvery = 3000

/** The uses of the last 30 days, fetched when they come into sight and again, now and then, while there are more. */
export function useUses({ account, at, visible }: Needs) {
  const uses = shallowRef<ApiAccountUses>()
  let fetchedFor: string | undefined
  let resting: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const wanted = () => (visible() ? `${account()} ${at()}` : undefined)

  async function fetch() {
    const now = wanted()
    if (now === undefined || now === fetchedFor || resting !== undefined) return
    fetchedFor = now
    resting = setTimeout(() => {
      resting = undefined
      void fetch()
    }, atMostEvery)
    const asked = account()
    const result = await window.api.apiAccounts.uses(asked)
    if (!stopped && result.ok && asked === account()) uses.value = result.value
  }

  watch(wanted, () => void fetch(), { immediate: true })
  onScopeDispose(() => {
    stopped = true
    clearTimeout(resting)
  })

  return uses
}
