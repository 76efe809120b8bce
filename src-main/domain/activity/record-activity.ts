import type { Clock } from '../needs.js'
import { hashOf } from './activity-chain.js'
import type { ActivityRecords, Actor } from './activity-records.js'
import type { RecordActivity } from './activity-service.js'

interface Needs {
  records: Pick<ActivityRecords, 'head' | 'append'>
  clock: Clock
  /** Who is signed in. */
  actor: () => Actor | null
}

/** Adds entries to the record of one store, each with the hash of the one before. */
export const createRecordActivity =
  ({ records, clock, actor }: Needs): RecordActivity =>
  (done, by = actor()) => {
    const { seq, hash: previous } = records.head()
    const entry = { ...done, seq: seq + 1, at: clock(), actor: by, previous }
    records.append({ ...entry, hash: hashOf(entry) })
  }
