import { tryOnScopeDispose, watchDebounced } from '@vueuse/core'
import { watch, type Ref, type WatchSource } from 'vue'
import { announce } from './announce.js'

interface Needs {
  filter: Readonly<Ref<string>>
  /** Changes once it is known how many are found; nothing where that is known at once. */
  known?: WatchSource
  /** Nothing where nothing is to be said. */
  words: () => string | undefined
}

/** Has said how many a filter finds, once who types it pauses, and not where they have gone on meanwhile. */
export function useToldCount({ filter, known, words }: Needs) {
  let isTyped = false
  let isGone = false

  watch(filter, () => (isTyped = true))
  watchDebounced(
    [filter, known ?? filter],
    () => {
      const said = isTyped && !isGone ? words() : undefined
      if (said) void announce(said)
    },
    { debounce: 400 },
  )
  tryOnScopeDispose(() => (isGone = true))
}
