import { ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { z } from 'zod'
import type { Result } from '../../src-preload/contract/result.js'
import { useForm } from './use-form.js'

interface Needs<Schema extends z.ZodType> {
  schema: Schema
  blank: () => z.input<Schema>
  create: (ready: z.output<Schema>) => Promise<Result<unknown>>
}

/** A dialog that adds one thing; `?add=1` in the address opens it. */
export function useAddDialog<Schema extends z.ZodType>({ create, ...needs }: Needs<Schema>) {
  const route = useRoute()
  const router = useRouter()
  const open = ref(false)
  const form = useForm({ ...needs, send: create })

  function start() {
    form.reset()
    open.value = true
  }

  async function submit() {
    if (await form.submit()) open.value = false
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

  return { ...form, open, start, submit }
}
