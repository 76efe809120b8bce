import { setImmediate } from 'node:timers/promises'
import type { ActivityVerdict } from '../../../src-preload/contract/activity.js'
import type { RunWork, Step } from '../long-work/work-service.js'
import { emptyHead, faultOf, faultOfEnd } from './activity-chain.js'
import type { ActivityHead, ActivityRecords } from './activity-records.js'

interface Needs {
  records: Pick<ActivityRecords, 'head' | 'after'>
  runWork: RunWork
}

/** So few that the windows stay quick meanwhile. */
const chunk = 1000

/** Walks the whole chain to its first broken entry, and looks for a fingerprint that was noted elsewhere. */
export const createVerify =
  ({ records, runWork }: Needs) =>
  ({ noted }: { noted: string | null }) =>
    runWork('verify', (step) => walk(records, noted, step))

async function walk(records: Needs['records'], noted: string | null, step: Step): Promise<ActivityVerdict> {
  let last: ActivityHead = emptyHead
  let found: number | null = null
  const verdict = (broken: ActivityVerdict['broken'] = null) => ({
    ...{ entries: last.seq, broken, fingerprint: last.hash },
    noted: noted === null ? null : { seq: found },
  })

  for (;;) {
    const head = records.head() // each time: the record may grow while we walk
    const entries = records.after(last.seq || -Infinity, chunk) // also what was put before the first
    for (const entry of entries) {
      const fault = faultOf(entry, last, head)
      if (fault) return verdict(fault)
      if (entry.hash === noted) found = entry.seq
      last = entry
    }
    step(last.seq, head.seq)
    if (entries.length === 0) return verdict(faultOfEnd(last, head))
    await setImmediate()
  }
}
