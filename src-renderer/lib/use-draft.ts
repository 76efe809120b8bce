import isEqual from 'fast-deep-equal'
import { computed, ref, shallowRef, toRaw, type Ref } from 'vue'
import type { z } from 'zod'
import { problemsOf } from '../../src-preload/contract/result.js'

const copy = <Value>(value: Value): Value => structuredClone(toRaw(value))

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
    draft.value = JSON.parse(JSON.stringify(typed)) as Typed
  }

  return { saved, draft, dirty, checked, problems, reset }
}
