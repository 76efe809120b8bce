import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Counts } from '../../../src-preload/contract/overview.js'
import type { Failure } from '../../../src-preload/contract/result.js'
import type { SampleProgress } from '../../../src-preload/contract/samples.js'

/** What the hub counts, kept true while anybody changes the store. */
export const useOverview = defineStore('overview', () => {
  const counts = shallowRef<Counts>()
  const failure = shallowRef<Failure>()
  const progress = ref<SampleProgress>()

  async function refresh() {
    const result = await window.api.overview.counts(undefined)
    failure.value = result.ok ? undefined : result.failure
    if (result.ok) counts.value = result.value
  }

  async function addSamples() {
    progress.value = { done: 0, total: 1 }
    const result = await window.api.samples.add(undefined)
    progress.value = undefined
    failure.value = result.ok ? undefined : result.failure
    return result.ok ? result.value : undefined
  }

  window.api.samples.progress((now) => progress.value && (progress.value = now))
  window.api.operators.changed(() => void refresh())
  window.api.groups.changed(() => void refresh())
  window.api.subAccounts.changed(() => void refresh())

  return { counts, failure, progress, refresh, addSamples }
})
