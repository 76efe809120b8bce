import type {
  ActivityAction,
  ActivityChange,
  ActivityPage,
  ActivityQuery,
} from '../../../src-preload/contract/activity.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Moment } from '../../../src-preload/contract/text.js'

/** Something that was done, as the service that did it tells it. */
export interface Done {
  action: ActivityAction
  subject: string
  subjectGuid: string | null
  /** The operator it concerns. */
  operator: { guid: OperatorGuid; name: string } | null
  changes: ActivityChange[]
}

/** The person who did it. */
export interface Actor {
  guid: OperatorGuid
  name: string
}

export interface StoredActivity extends Done {
  seq: number
  at: Moment
  /** Null where nobody was signed in. */
  actor: Actor | null
  /** The hash of the entry before; empty for the first. */
  previous: string
  hash: string
}

/** The newest entry, kept apart from the record, so that a record that was cut off or continued is found. */
export interface ActivityHead {
  seq: number
  hash: string
}

export interface ActivityRecords {
  page(query: ActivityQuery): ActivityPage
  head(): ActivityHead
  append(entry: StoredActivity): void
  /** Entries after `seq`, oldest first. */
  after(seq: number, limit: number): StoredActivity[]
}
