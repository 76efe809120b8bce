import { computed, nextTick, ref, shallowRef, watch } from 'vue'
import type { z } from 'zod'
import { type Failure, problemsOf, type Result } from '../../src-preload/contract/result.js'
import { failureWords } from './words.js'

interface Needs<Schema extends z.ZodType, Value> {
  schema: Schema
  blank: () => z.input<Schema>
  send: (ready: z.output<Schema>) => Promise<Result<Value>>
}

/** A few fields and one act: problems show after the first try, and a refused try keeps what was typed. */
export function useForm<Schema extends z.ZodType, Value>({ schema, blank, send }: Needs<Schema, Value>) {
  const typed = ref(blank())
  const tried = ref(false)
  const busy = ref(false)
  const failure = shallowRef<Failure>()

  const checked = computed(() => schema.safeParse(typed.value))
  const problems = computed(() => ({
    ...failure.value?.fields,
    ...(tried.value && checked.value.error ? problemsOf(checked.value.error) : {}),
  }))
  /** Why it was refused, where no field of its own says so. */
  const notice = computed(() => {
    const said = Object.keys(failure.value?.fields ?? {}).some((name) => name in (typed.value as object))
    return failure.value && !said ? failureWords(failure.value) : undefined
  })
  watch(typed, () => (failure.value = undefined), { deep: true })

  function reset() {
    typed.value = blank()
    tried.value = false
    failure.value = undefined
  }

  /** Shows no problems until the next try. */
  const untry = () => (tried.value = false)

  /** Answers with the value, or with nothing where it was refused; then `problems` and `failure` say why. */
  async function submit(): Promise<{ value: Value } | undefined> {
    tried.value = true
    if (!checked.value.success || busy.value) return
    busy.value = true
    try {
      const result = await send(checked.value.data)
      if (result.ok) return { value: result.value }
      failure.value = result.failure
    } finally {
      busy.value = false
    }
  }

  return { typed, problems, failure, notice, busy, submit, reset, untry }
}

/** Goes to the first field that has a problem. */
export async function focusProblem(within: HTMLElement | null | undefined) {
  await nextTick()
  within?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
