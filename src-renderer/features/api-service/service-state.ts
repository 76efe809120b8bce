import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { type ApiServiceState, usualPort } from '../../../src-preload/contract/api-service.js'
import type { Failure } from '../../../src-preload/contract/result.js'

type Change = Partial<Pick<ApiServiceState, 'on' | 'port'>>

/** The API service as the main process tells it: whether it runs, where, and why not. */
export const useServiceState = defineStore('api-service', () => {
  const state = shallowRef<ApiServiceState>()
  const failure = shallowRef<Failure>()
  const busy = ref(false)
  /** What was asked for last is shown until the answer is there. */
  const wanted = shallowRef<Change>({})

  const on = computed(() => wanted.value.on ?? state.value?.on ?? false)
  const port = computed(() => wanted.value.port ?? state.value?.port ?? usualPort)
  /** Where it is reached, or would be if it ran. */
  const address = computed(() => state.value?.address ?? `http://127.0.0.1:${port.value}`)

  async function refresh() {
    const result = await window.api.apiService.state(undefined)
    failure.value = result.ok ? undefined : result.failure
    if (result.ok) state.value = result.value
  }

  let turn: Promise<unknown> = Promise.resolve()

  /** One change after the other, so that what was asked for last is what comes of it. */
  function configure(change: Change) {
    wanted.value = { ...wanted.value, ...change }
    turn = turn.then(() => send({ on: on.value, port: port.value, ...change }))
    return turn
  }

  async function send(change: Required<Change>) {
    busy.value = true
    const asked = wanted.value
    try {
      const result = await window.api.apiService.configure(change)
      failure.value = result.ok ? undefined : result.failure
      if (result.ok) state.value = result.value
    } finally {
      busy.value = false
      if (wanted.value === asked) wanted.value = {}
    }
  }

  window.api.apiService.changed((now) => (state.value = now))

  return { state, failure, busy, on, port, address, refresh, configure }
})
