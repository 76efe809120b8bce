import type {
  ActivityAction,
  ActivityChange,
  ActivityPerson,
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

export interface ReadActivity extends StoredActivity {
  /** Whether the store holds the entry exactly as it would be written, also where the hash covers nothing. */
  asWritten: boolean
}

/** The newest entry, kept apart from the record, so that a record that was cut off or continued is found. */
export interface ActivityHead {
  seq: number
  hash: string
}

export interface ActivityRecords {
  /**
   * The newest entries that match, up to `limit` of them; looks at no more than a window of entries, and says in
   * `next` where to go on.
   */
  scan(query: ActivityQuery): { entries: StoredActivity[]; next: number | null }
  people(): ActivityPerson[]
  head(): ActivityHead
  append(entry: StoredActivity): void
  setHead(head: ActivityHead): void
  /** Entries after `seq`, oldest first. */
  after(seq: number, limit: number): ReadActivity[]
}
