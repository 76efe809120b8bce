import { computed, ref, shallowRef, watch } from 'vue'
import { fingerprint, type ActivityVerdict } from '../../../src-preload/contract/activity.js'
import type { Failure } from '../../../src-preload/contract/result.js'
import { useWork } from '../../lib/use-work.js'

/** Has the main process walk the chain of the activity record, and look for a fingerprint that was noted. */
export function useVerify() {
  const noted = ref('')
  const verdict = shallowRef<ActivityVerdict>()
  const failure = shallowRef<Failure>()
  const asked = ref(false)
  const { progress, during, stop } = useWork('verify')

  const checked = computed(() => fingerprint.safeParse(noted.value))
  const empty = computed(() => noted.value.trim() === '')
  const problem = computed(() =>
    asked.value && !empty.value ? checked.value.error?.issues[0]?.message : undefined,
  )
  watch(noted, () => (asked.value = false))

  async function verify() {
    asked.value = true
    if (progress.value || (!empty.value && !checked.value.success)) return
    verdict.value = failure.value = undefined
    const result = await during(() =>
      window.api.activity.verify({ noted: empty.value ? null : (checked.value.data ?? null) }),
    )
    if (result.ok) verdict.value = result.value
    else failure.value = result.failure
  }

  return { noted, problem, verdict, failure, progress, verify, stop }
}
