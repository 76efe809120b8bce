import { shallowRef } from 'vue'
import type { ActivityVerdict } from '../../../src-preload/contract/activity.js'
import type { Failure } from '../../../src-preload/contract/result.js'
import { useWork } from '../../lib/use-work.js'

/** Has the main process walk the chain of the activity record, and follows how far it is. */
export function useVerify() {
  const verdict = shallowRef<ActivityVerdict>()
  const failure = shallowRef<Failure>()
  const { progress, during, stop } = useWork('verify')

  async function verify() {
    verdict.value = failure.value = undefined
    const result = await during(() => window.api.activity.verify(undefined))
    if (result.ok) verdict.value = result.value
    else if (result.failure.code !== 'cancelled') failure.value = result.failure
  }

  return { verdict, failure, progress, verify, stop }
}
