import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Counts } from '../../../src-preload/contract/overview.js'
import type { Failure } from '../../../src-preload/contract/result.js'
import { useWork } from '../../lib/use-work.js'

/** What the hub counts, kept true while anybody changes the store. */
export const useOverview = defineStore('overview', () => {
  const counts = shallowRef<Counts>()
  const failure = shallowRef<Failure>()
  const { progress, during, stop } = useWork('samples')

  async function refresh() {
    const result = await window.api.overview.counts(undefined)
    failure.value = result.ok ? undefined : result.failure
    if (result.ok) counts.value = result.value
  }

  async function addSamples() {
    const result = await during(() => window.api.samples.add(undefined))
    failure.value = result.ok || result.failure.code === 'cancelled' ? undefined : result.failure
    return result.ok ? result.value : undefined
  }

  window.api.operators.changed(() => void refresh())
  window.api.groups.changed(() => void refresh())
  window.api.subAccounts.changed(() => void refresh())

  return { counts, failure, progress, refresh, addSamples, stopSamples: stop }
})
