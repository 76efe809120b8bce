import { shallowRef } from 'vue'
import type { Failure, Result } from '../../src-preload/contract/result.js'

interface Needs<Item> {
  fetch: () => Promise<Result<Item[]>>
  /** Subscriptions to whatever makes the list change. */
  changes: ((listener: () => void) => void)[]
}

/** A short list that is fetched whole and kept true while anybody changes the store. */
export function useList<Item>({ fetch, changes }: Needs<Item>) {
  const items = shallowRef<Item[]>([])
  const loaded = shallowRef(false)
  const failure = shallowRef<Failure>()

  async function refresh() {
    const result = await fetch()
    failure.value = result.ok ? undefined : result.failure
    if (!result.ok) return
    items.value = result.value
    loaded.value = true
  }

  changes.forEach((subscribe) => subscribe(() => void refresh()))

  return { items, loaded, failure, refresh }
}
