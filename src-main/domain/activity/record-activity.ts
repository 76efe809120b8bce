import type { Clock } from '../needs.js'
import { hashOf } from './activity-chain.js'
import type { ActivityHead, ActivityRecords, Actor } from './activity-records.js'
import type { RecordActivity } from './activity-service.js'

interface Needs {
  records: Pick<ActivityRecords, 'head' | 'append' | 'setHead'>
  clock: Clock
  /** Who is signed in. */
  actor: () => Actor | null
}

/** Adds entries to the record of one store, each with the hash of the one before. */
export function createRecordActivity({ records, clock, actor }: Needs) {
  let held: ActivityHead | undefined

  const record: RecordActivity = (done, by = actor()) => {
    const { seq, hash: previous } = held ?? records.head()
    const entry = { ...done, seq: seq + 1, at: clock(), actor: by, previous }
    const hash = hashOf(entry)
    records.append({ ...entry, hash })
    if (held) held = { seq: seq + 1, hash }
    else records.setHead({ seq: seq + 1, hash })
  }

  /** For work that adds very many, all of it before it returns: the head is written once. Part of its transaction. */
  function recordMany<Value>(work: () => Value): Value {
    held = records.head()
    try {
      const value = work()
      records.setHead(held)
      return value
    } finally {
      held = undefined
    }
  }

  return { record, recordMany }
}
