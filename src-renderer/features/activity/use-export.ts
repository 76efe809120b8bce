import { ref, shallowRef } from 'vue'
import type { ActivitySelection, ExportFormat } from '../../../src-preload/contract/activity.js'
import type { Failure } from '../../../src-preload/contract/result.js'
import { useWork } from '../../lib/use-work.js'

/** Has the main process write all that is selected to a file of the person's choice. */
export function useExport(selection: () => ActivitySelection) {
  const format = ref<ExportFormat>('csv')
  const done = shallowRef<{ entries: number; fileName: string }>()
  const failure = shallowRef<Failure>()
  const { progress, during, stop } = useWork('export')

  async function run() {
    done.value = failure.value = undefined
    const result = await during(() => window.api.activity.export({ ...selection(), format: format.value }))
    if (result.ok) done.value = result.value ?? undefined
    else failure.value = result.failure
    return result.ok && result.value !== null
  }

  return { format, done, failure, progress, run, stop }
}
