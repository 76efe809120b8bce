import { ref, shallowRef } from 'vue'
import type { Failure, Result } from '../../src-preload/contract/result.js'
import { useWork } from './use-work.js'

interface Needs<Request, Outlook> {
  look: (request: Request) => Promise<Result<Outlook>>
  run: (request: Request & { fingerprint: string }) => Promise<Result<Outlook>>
}

/** Looks at what a change of many would do, and then does exactly that. */
export function useBulk<Request extends object, Outlook extends { fingerprint: string }>({
  look: askFor,
  run: have,
}: Needs<Request, Outlook>) {
  const request = shallowRef<Request>()
  const outlook = shallowRef<Outlook>()
  const failure = shallowRef<Failure>()
  /** What was shown is not what would have happened, so it is shown anew. */
  const shownAnew = ref(false)
  const { progress, during, stop } = useWork('bulk')
  let latest = 0

  function forget() {
    latest++
    request.value = outlook.value = failure.value = undefined
    shownAnew.value = false
  }

  async function look(asked: Request) {
    forget()
    const mine = latest
    request.value = asked
    const result = await askFor(asked)
    if (mine !== latest) return
    if (result.ok) outlook.value = result.value
    else failure.value = result.failure
  }

  /** Answers with what has happened, or with nothing where it was refused or stopped. */
  async function run() {
    const asked = request.value
    const fingerprint = outlook.value?.fingerprint
    if (!asked || fingerprint === undefined || progress.value) return undefined
    failure.value = undefined
    const result = await during(() => have({ ...asked, fingerprint }))
    if (result.ok) return { request: asked, outlook: result.value }
    if (result.failure.code === 'conflict') {
      await look(asked)
      shownAnew.value = true
    } else failure.value = result.failure
    return undefined
  }

  return { request, outlook, failure, shownAnew, progress, look, run, stop, forget }
}

export type Bulk<Request extends object, Outlook extends { fingerprint: string }> = ReturnType<
  typeof useBulk<Request, Outlook>
>
