import { ref, type ShallowRef, watch } from 'vue'
import type { Operator, OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Result } from '../../../src-preload/contract/result.js'
import { anythingUnsaved } from '../../lib/leave-guards.js'

interface Needs {
  operator: Readonly<ShallowRef<Operator | undefined>>
  saving: () => boolean
  show: (latest: Result<Operator>) => void
}

/** Follows what somebody else saved, unless a draft or a password on show would be lost by it; then it says so. */
export function useFollowedOperator({ operator, saving, show }: Needs) {
  const changedElsewhere = ref(false)

  async function reload(guid: OperatorGuid) {
    const result = await window.api.operators.get(guid)
    if (operator.value?.guid !== guid) return
    if (anythingUnsaved.value) changedElsewhere.value = true
    else show(result)
  }

  watch(anythingUnsaved, (unsaved) => {
    if (!unsaved && changedElsewhere.value && operator.value && !saving()) void reload(operator.value.guid)
  })

  window.api.operators.changed((guid) => {
    const mine = operator.value?.guid
    if (!mine || saving() || (guid !== null && guid !== mine)) return
    void reload(mine)
  })

  return changedElsewhere
}
