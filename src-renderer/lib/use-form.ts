import { computed, nextTick, ref, shallowRef, watch } from 'vue'
import type { z } from 'zod'
import { problemsOf } from '../../src-preload/contract/problems-of.js'
import type { Failure, Result } from '../../src-preload/contract/result.js'
import { failureWords } from './words.js'

interface Needs<Schema extends z.ZodType, Value> {
  /** Or how it is fetched, for a form that is shown before any schema is there. */
  schema: Schema | (() => Promise<Schema>)
  blank: () => z.input<Schema>
  send: (ready: z.output<Schema>) => Promise<Result<Value>>
}

/** A few fields and one act: problems show after the first try, and a refused try keeps what was typed. */
export function useForm<Schema extends z.ZodType, Value>({
  schema: given,
  blank,
  send,
}: Needs<Schema, Value>) {
  const schema = shallowRef(typeof given === 'function' ? undefined : given)
  const typed = ref(blank())
  const tried = ref(false)
  const busy = ref(false)
  const failure = shallowRef<Failure>()

  const checked = computed(() => schema.value?.safeParse(typed.value))
  const problems = computed(() => ({
    ...failure.value?.fields,
    ...(tried.value && checked.value?.error ? problemsOf(checked.value.error) : {}),
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
    if (busy.value) return
    busy.value = true
    try {
      if (typeof given === 'function') schema.value ??= await given()
      if (!checked.value?.success) return
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
