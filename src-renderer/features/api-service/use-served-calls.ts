import { onScopeDispose, shallowRef } from 'vue'
import type { ServedCalls } from '../../../src-preload/contract/api-service.js'
import type { Failure } from '../../../src-preload/contract/result.js'

const atMostEvery = 300
/** Calls grow older than a minute without anybody saying so. */
const recountEvery = 5000

/** The latest calls, live: fetched again when there were some, a few times a second at most. */
export function useServedCalls() {
  const served = shallowRef<ServedCalls>()
  const failure = shallowRef<Failure>()
  let due: ReturnType<typeof setTimeout> | undefined
  let dueAt = Infinity
  let fetching = false
  let again = false
  let stopped = false

  async function refresh() {
    clearTimeout(due)
    due = undefined
    if (fetching) return void (again = true)
    fetching = true
    const result = await window.api.apiService.calls(undefined)
    fetching = false
    if (stopped) return
    failure.value = result.ok ? undefined : result.failure
    if (result.ok) served.value = result.value
    if (again) {
      again = false
      refreshIn(atMostEvery)
    } else if (result.ok && result.value.perMinute > 0) refreshIn(recountEvery)
  }

  function refreshIn(wait: number) {
    const at = performance.now() + wait
    if (due !== undefined && dueAt <= at) return
    clearTimeout(due)
    dueAt = at
    due = setTimeout(() => void refresh(), wait)
  }

  const stopListening = window.api.apiService.called(() =>
    fetching ? (again = true) : refreshIn(atMostEvery),
  )
  onScopeDispose(() => {
    stopped = true
    clearTimeout(due)
    stopListening()
  })
  void refresh()

  return { served, failure, refresh }
}
