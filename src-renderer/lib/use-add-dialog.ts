import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { z } from 'zod'
import { type Failure, problemsOf, type Result } from '../../src-preload/contract/result.js'

interface Needs<Schema extends z.ZodType> {
  schema: Schema
  blank: () => z.input<Schema>
  create: (ready: z.output<Schema>) => Promise<Result<unknown>>
}

/** A dialog that adds one thing; `?add=1` in the address opens it. A refused try keeps what was typed. */
export function useAddDialog<Schema extends z.ZodType>({ schema, blank, create }: Needs<Schema>) {
  const route = useRoute()
  const router = useRouter()
  const open = ref(false)
  const typed = ref(blank())
  const tried = ref(false)
  const busy = ref(false)
  const failure = shallowRef<Failure>()

  const checked = computed(() => schema.safeParse(typed.value))
  const problems = computed(() => ({
    ...failure.value?.fields,
    ...(tried.value && checked.value.error ? problemsOf(checked.value.error) : {}),
  }))
  watch(typed, () => (failure.value = undefined), { deep: true })

  function start() {
    typed.value = blank()
    tried.value = false
    failure.value = undefined
    open.value = true
  }

  async function submit() {
    tried.value = true
    if (!checked.value.success || busy.value) return
    busy.value = true
    const result = await create(checked.value.data)
    busy.value = false
    if (result.ok) open.value = false
    else failure.value = result.failure
  }

  watch(
    () => route.query['add'],
    (asked) => {
      if (!asked) return
      start()
      void router.replace({ query: {} })
    },
    { immediate: true },
  )

  return { open, typed, problems, failure, busy, start, submit }
}
