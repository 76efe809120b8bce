import {
  activityEntry,
  type ActivityEntry,
  type ActivityPage,
  type ActivityQuery,
} from '../../../src-preload/contract/activity.js'
import { AppError } from '../app-error.js'
import type { Clock } from '../needs.js'
import type { RunWork } from '../long-work/work-service.js'
import { createExport, type ExportNeeds } from './activity-export.js'
import type { ActivityRecords, Actor, Done, StoredActivity } from './activity-records.js'
import { createRecordActivity } from './record-activity.js'
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

  const { record, recordMany } = createRecordActivity({ records, clock, actor })

  function page(query: ActivityQuery): ActivityPage {
    const { entries, next } = records.scan(query)
    return { rows: entries.map(toEntry), next, entries: records.head().seq }
  }

  return {
    record,
    recordMany,
    page,
    people: records.people,
    verify: createVerify(needs),
    export: createExport({ ...needs, record }),
  }
}

/** Somebody may have written anything into the store: what is no entry any more cannot be shown. */
function toEntry({ seq, at, actor, action, subject, operator, changes }: StoredActivity): ActivityEntry {
  const names = { actor: actor?.name ?? null, operator: operator?.name ?? null }
  const { data } = activityEntry.safeParse({ seq, at, action, subject, changes, ...names })
  if (!data) throw new AppError('store-damaged', `entry ${seq} is none`, { entry: 'unreadable-entry' })
  return data
}

export type ActivityService = ReturnType<typeof createActivityService>
