import { ref, type ShallowRef, watch } from 'vue'
import type { Result } from '../../src-preload/contract/result.js'
import { anythingUnsaved } from './leave-guards.js'

interface Versioned {
  guid: string
  version: number
}

interface Needs<Item extends Versioned> {
  stored: ShallowRef<Item | undefined>
  get: (guid: Item['guid']) => Promise<Result<Item>>
  /** Tells of each change; of null where many were changed. */
  changed: (listener: (guid: string | null) => void) => unknown
  saving: () => boolean
  show: (latest: Result<Item>) => void
}

/** Follows what somebody else saved, unless a draft or a password on show would be lost by it; then it says so. */
export function useFollowed<Item extends Versioned>({ stored, get, changed, saving, show }: Needs<Item>) {
  const changedElsewhere = ref(false)

  async function reload(guid: Item['guid']) {
    const result = await get(guid)
    if (stored.value?.guid !== guid || saving()) return
    if (!anythingUnsaved.value) show(result)
    else if (result.ok && result.value.version === stored.value.version) stored.value = result.value
    else changedElsewhere.value = true
  }

  watch(anythingUnsaved, (unsaved) => {
    if (!unsaved && changedElsewhere.value && stored.value && !saving()) void reload(stored.value.guid)
  })

  changed((guid) => {
    const mine = stored.value?.guid
    if (!mine || saving() || (guid !== null && guid !== mine)) return
    void reload(mine)
  })

  return changedElsewhere
}
