import type { z } from 'zod'
import type { Failure, Result } from '../../src-preload/contract/result.js'
import type { Versions } from './merge-drafts.js'
import type { UnkeptDraft } from './use-kept-draft.js'

export interface Versioned {
  guid: string
  version: number
}

/** What a draft started from, and what is typed. */
export interface DraftParts<Guid, Typed> {
  guid: Guid | null
  version: number
  saved: Typed
  draft: Typed
}

interface Room<Item extends Versioned, Ready> {
  get: (guid: Item['guid']) => Promise<Result<Item>>
  create: (draft: Ready) => Promise<Result<Item>>
  save: (asked: { guid: Item['guid']; version: number; draft: Ready }) => Promise<Result<Item>>
  remove: (asked: { guid: Item['guid']; version: number }) => Promise<Result<void>>
  /** Tells of each change; of null where many were changed. */
  changed: (listener: (guid: string | null) => void) => unknown
}

export interface EditorNeeds<
  Item extends Versioned,
  Schema extends z.ZodType,
  Typed extends z.input<Schema>,
> {
  room: Room<Item, z.output<Schema>>
  schema: Schema
  blank: () => Typed
  /** A stored one as the draft that changes nothing. */
  draftOf: (stored: Item) => Typed
  /** What was typed for a stored one, as a new one. */
  asNew: (typed: Typed) => Typed
  merge: (versions: Versions<Typed>, takeTheirs: ReadonlySet<string>, theirs: Item) => Typed
  /** Names the subject, for the main process to keep it. */
  kept: (parts: DraftParts<Item['guid'], Typed>) => UnkeptDraft
  /** A draft that held more than text is gone. */
  dropped?: (typed: Typed) => void
}

/** What a page with a draft is about: the texts around it differ by that. */
export type EditorKind = 'operator' | 'group' | 'subAccount'

/** What is said before a draft is discarded, and before a page with one is left. */
export interface Loss {
  discard: string
  leave: string
}

/** What the parts around a page need of the editor of its subject. */
export interface Editor {
  stored: unknown
  unopened: Failure | undefined
  adding: boolean
  dirty: boolean
  saving: boolean
  canSave: boolean
  failure: Failure | undefined
  theirs: unknown
  changedElsewhere: boolean
  save: () => Promise<unknown>
  discard: () => Promise<void>
  remove: () => Promise<boolean>
  merge: (takeTheirs: ReadonlySet<string>) => void
  becomeNew: () => void
  keepNow: () => Promise<void>
}
