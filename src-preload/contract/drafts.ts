import { z } from 'zod'
import { call, event } from './call.js'
import { operatorGuid, typedDraft } from './operators.js'
import { moment } from './text.js'

export const draftId = z.uuid().brand<'DraftId'>()

/** Edits that are not saved: what they started from and what is typed, so that a conflict can be told later too. */
export const keptDraft = z.object({
  id: draftId,
  /** Null is an operator that is not stored yet. */
  operator: operatorGuid.nullable(),
  /** The version that the edits started from; 0 for a new operator. */
  version: z.int().nonnegative(),
  saved: typedDraft,
  draft: typedDraft,
})

/** A draft of the person who is signed in, that no window has open. */
export const draftOffer = z.object({
  id: draftId,
  operator: operatorGuid.nullable(),
  /** As it is typed; empty where a new operator has no name yet. */
  fullName: z.string(),
  keptAt: moment,
  /** User names of added API users whose noted passwords cannot work any more: the application has ended since. */
  lostApiUsers: z.array(z.string()),
})

export const drafts = {
  /** Keeps what is typed, in place of what it kept under that id before. */
  keep: call(keptDraft, z.void()),
  drop: call(draftId, z.void()),
  offers: call(z.void(), z.array(draftOffer)),
  /** Opens a draft in this window, without what cannot be saved any more. */
  take: call(draftId, keptDraft),
  changed: event(z.null()),
}

export type DraftId = z.output<typeof draftId>
/** As a window gives it. */
export type TypedKeptDraft = z.input<typeof keptDraft>
export type KeptDraft = z.output<typeof keptDraft>
export type DraftOffer = z.output<typeof draftOffer>
