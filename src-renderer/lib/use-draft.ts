import isEqual from 'fast-deep-equal'
import { computed, ref, shallowRef, type Ref } from 'vue'
import type { z } from 'zod'
import { problemsOf } from '../../src-preload/contract/problems-of.js'

/** Drafts are plain data that can cross to the main process, so JSON holds all of them, proxies or not. */
const copy = <Value>(value: Value) => JSON.parse(JSON.stringify(value)) as Value

/** What is saved and what is typed, side by side: `dirty` compares them, so an edit typed back is clean. */
export function useDraft<Schema extends z.ZodType, Typed extends z.input<Schema>>(
  schema: Schema,
  blank: () => Typed,
) {
  const saved = shallowRef(blank())
  const draft = ref(blank()) as Ref<Typed>

  const dirty = computed(() => !isEqual(draft.value, saved.value))
  const checked = computed(() => schema.safeParse(draft.value))
  const problems = computed(() => (checked.value.error ? problemsOf(checked.value.error) : {}))

  /** Starts over from what is saved, or from something newly saved; the draft may differ from it at once. */
  function reset(to: Typed = saved.value, typed: Typed = to) {
    saved.value = copy(to)
    draft.value = copy(typed)
  }

  return { saved, draft, dirty, checked, problems, reset }
}
