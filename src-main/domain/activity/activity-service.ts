import type { ActivityPage, ActivityQuery } from '../../../src-preload/contract/activity.js'
import type { Clock } from '../needs.js'
import type { RunWork } from '../work/work-service.js'
import { hashOf } from './activity-chain.js'
import { createExport, type ExportNeeds } from './activity-export.js'
import type { ActivityRecords, Actor, Done, StoredActivity } from './activity-records.js'
import { createVerify } from './activity-verify.js'

interface Needs extends Omit<ExportNeeds, 'record'> {
  records: ActivityRecords
  clock: Clock
  /** Who is signed in. */
  actor: () => Actor | null
  runWork: RunWork
}

/** Adds one entry to the record, by whoever is signed in or by `by`; part of the caller's transaction. */
export type RecordActivity = (done: Done, by?: Actor | null) => void

export function createActivityService(needs: Needs) {
  const { records, clock, actor } = needs

  const record: RecordActivity = (done, by = actor()) => {
    const { seq, hash: previous } = records.head()
    const entry = { ...done, seq: seq + 1, at: clock(), actor: by, previous }
    records.append({ ...entry, hash: hashOf(entry) })
  }

  function page(query: ActivityQuery): ActivityPage {
    const { entries, next } = records.scan(query)
    return { rows: entries.map(toEntry), next, entries: records.head().seq }
  }

  return {
    record,
    page,
    people: records.people,
    verify: createVerify(needs),
    export: createExport({ ...needs, record }),
  }
}

const toEntry = ({ seq, at, actor, action, subject, operator, changes }: StoredActivity) => ({
  ...{ seq, at, action, subject, changes },
  actor: actor?.name ?? null,
  operator: operator?.name ?? null,
})

export type ActivityService = ReturnType<typeof createActivityService>
