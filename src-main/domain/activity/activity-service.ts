import { setImmediate } from 'node:timers/promises'
import type { ActivityVerdict } from '../../../src-preload/contract/activity.js'
import type { Clock } from '../needs.js'
import type { RunWork, Step } from '../work/work-service.js'
import { emptyHead, follows } from './activity-chain.js'
import type { ActivityHead, ActivityRecords, Actor, Done, StoredActivity } from './activity-records.js'
import { createRecordActivity } from './record-activity.js'

interface Needs {
  records: ActivityRecords
  clock: Clock
  /** Who is signed in. */
  actor: () => Actor | null
  runWork: RunWork
}

/** Adds one entry to the record, by whoever is signed in or by `by`; part of the caller's transaction. */
export type RecordActivity = (done: Done, by?: Actor | null) => void

const chunk = 2000

export function createActivityService({ records, clock, actor, runWork }: Needs) {
  const record = createRecordActivity({ records, clock, actor })

  /** Walks the whole chain, some thousand entries at a time, so that the windows stay quick. */
  const verify = () => runWork('verify', walk)

  async function walk(step: Step): Promise<ActivityVerdict> {
    const head = records.head()
    let last: ActivityHead = emptyHead
    for (;;) {
      const entries = records.after(last.seq, chunk).filter(({ seq }) => seq <= head.seq)
      const broken = firstBroken(entries, last)
      if (broken) return { entries: last.seq, broken, fingerprint: head.hash }
      last = entries.at(-1) ?? last
      step(last.seq, head.seq)
      if (entries.length === 0) break
      await setImmediate()
    }
    return { entries: last.seq, broken: brokenEnd(head, last), fingerprint: head.hash }
  }

  /** A record that was cut off ends before its head; one that was continued goes on after it. */
  function brokenEnd(head: ActivityHead, last: ActivityHead) {
    if (last.seq !== head.seq || last.hash !== head.hash) return last.seq + 1
    const now = records.head()
    const [extra] = now.seq === head.seq ? records.after(head.seq, 1) : []
    return extra?.seq ?? null
  }

  return { record, page: records.page, verify }
}

function firstBroken(entries: readonly StoredActivity[], before: ActivityHead) {
  let last = before
  for (const entry of entries) {
    if (!follows(entry, last)) return last.seq + 1
    last = entry
  }
  return undefined
}

export type ActivityService = ReturnType<typeof createActivityService>
