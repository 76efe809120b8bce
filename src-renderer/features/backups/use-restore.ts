import { ref, shallowRef } from 'vue'
import type { BackupId } from '../../../src-preload/contract/backups.js'
import type { Failure, Result } from '../../../src-preload/contract/result.js'
import type { Inspection } from '../../../src-preload/contract/restore.js'
import { useWork } from '../../lib/use-work.js'

/** A backup on its way back: looked into first, then asked about, then put in the store's place. */
export function useRestore() {
  const { restore } = window.api
  /** What is asked about; the dialog is open as long as it is there. */
  const inside = shallowRef<Inspection>()
  /** Why there is nothing to ask about. */
  const failure = shallowRef<Failure>()
  const refused = shallowRef<Failure>()
  const looking = ref(false)
  const { progress, during, stop } = useWork('restore')

  async function look(call: () => Promise<Result<Inspection | null>>) {
    if (looking.value) return
    looking.value = true
    failure.value = refused.value = undefined
    const result = await call()
    looking.value = false
    if (result.ok) inside.value = result.value ?? undefined
    else failure.value = result.failure
  }

  /** Ends in a window that starts anew. */
  async function run() {
    const backup = inside.value
    if (!backup) return
    refused.value = undefined
    const result = await during(() => restore.run(backup.id))
    if (!result.ok && result.failure.code !== 'cancelled') refused.value = result.failure
  }

  return {
    ...{ inside, failure, refused, looking, progress, stop, run },
    choose: () => look(() => restore.choose(undefined)),
    inspect: (id: BackupId) => look(() => restore.inspect(id)),
    ask: (offered: Inspection) => (inside.value = offered),
    close: () => (inside.value = undefined),
  }
}

export type Restoring = ReturnType<typeof useRestore>
