import { useDebounceFn } from '@vueuse/core'
import { onScopeDispose } from 'vue'

/** In ms: what changes together is asked about once. */
const rests = 300

/**
 * For a store whose figures cost something: it follows what is changed only while a component shows it. `changed` is
 * what its subscriptions call.
 */
export function useShown(refresh: () => Promise<void>) {
  let showing = 0
  const refreshSoon = useDebounceFn(() => (showing > 0 ? refresh() : undefined), rests)

  /** Called by a component that shows it: fetches it, and again whenever something is changed, until that is gone. */
  function show() {
    showing++
    onScopeDispose(() => showing--)
    return refresh()
  }

  const changed = () => (showing > 0 ? void refreshSoon() : undefined)

  return { show, changed }
}
