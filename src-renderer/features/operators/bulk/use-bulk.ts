import { ref, shallowRef } from 'vue'
import type { BulkAction, BulkOutlook, BulkRequest } from '../../../../src-preload/contract/bulk.js'
import type { OperatorSelection } from '../../../../src-preload/contract/operator-lists.js'
import type { Failure } from '../../../../src-preload/contract/result.js'
import { useWork } from '../../../lib/use-work.js'

/** Looks at what a change of the chosen operators would do, and then does exactly that. */
export function useBulk(selection: () => OperatorSelection) {
  const request = shallowRef<BulkRequest>()
  const outlook = shallowRef<BulkOutlook>()
  const failure = shallowRef<Failure>()
  /** What was shown is not what would have happened, so it is shown anew. */
  const shownAnew = ref(false)
  const { progress, during, stop } = useWork('bulk')
  let latest = 0

  function forget() {
    latest++
    request.value = outlook.value = failure.value = undefined
    shownAnew.value = false
  }

  async function look(action: BulkAction) {
    forget()
    const mine = latest
    request.value = { selection: selection(), action }
    const result = await window.api.bulk.look(request.value)
    if (mine !== latest) return
    if (result.ok) outlook.value = result.value
    else failure.value = result.failure
  }

  /** Answers with what has happened, or with nothing where it was refused or stopped. */
  async function run() {
    const asked = request.value
    const fingerprint = outlook.value?.fingerprint
    if (!asked || fingerprint === undefined || progress.value) return undefined
    failure.value = undefined
    const result = await during(() => window.api.bulk.run({ ...asked, fingerprint }))
    if (result.ok) return { action: asked.action, outlook: result.value }
    if (result.failure.code === 'conflict') {
      await look(asked.action)
      shownAnew.value = true
    } else failure.value = result.failure
    return undefined
  }

  return { request, outlook, failure, shownAnew, progress, look, run, stop, forget }
}
