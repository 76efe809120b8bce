import { onScopeDispose, ref, shallowRef } from 'vue'
import type { ActivityVerdict } from '../../../src-preload/contract/activity.js'
import type { Failure } from '../../../src-preload/contract/result.js'

/** Has the main process walk the chain of the activity record, and follows how far it is. */
export function useVerify() {
  const verdict = shallowRef<ActivityVerdict>()
  const failure = shallowRef<Failure>()
  const progress = ref<{ done: number; total: number }>()

  async function verify() {
    verdict.value = failure.value = undefined
    progress.value = { done: 0, total: 1 }
    const result = await window.api.activity.verify(undefined)
    progress.value = undefined
    if (result.ok) verdict.value = result.value
    else failure.value = result.failure
  }

  onScopeDispose(window.api.activity.verifyProgress((now) => progress.value && (progress.value = now)))

  return { verdict, failure, progress, verify }
}
