import { computed } from 'vue'
import type { z } from 'zod'
import { useForm } from '../../lib/use-form.js'
import { useWait } from './use-wait.js'

/** A form in which somebody proves who they are: after too many tries it waits, and says how long. */
export function useProofForm<Schema extends z.ZodType, Value>(
  needs: Parameters<typeof useForm<Schema, Value>>[0],
) {
  const form = useForm(needs)
  const { waiting, said, wait } = useWait()
  const notice = computed(
    () => said.value ?? (form.failure.value?.retryAfterMs ? undefined : form.notice.value),
  )

  async function submit() {
    if (waiting.value) return
    const done = await form.submit()
    if (form.failure.value?.retryAfterMs) wait(form.failure.value.retryAfterMs)
    return done
  }

  return { ...form, notice, waiting, submit }
}
