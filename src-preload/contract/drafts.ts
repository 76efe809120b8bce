import { z } from 'zod'
import { call, event } from './call.js'
import { groupGuid, typedGroup } from './groups.js'
import { operatorGuid, typedDraft } from './operators.js'
import { subAccountGuid, typedSubAccount } from './sub-accounts.js'
import { moment } from './text.js'

export const draftId = z.uuid().brand<'DraftId'>()

const keptOf = <Subject extends string, Guid extends z.ZodType, Typed extends z.ZodType>(
  subject: Subject,
  guid: Guid,
  typed: Typed,
) =>
  z.object({
    id: draftId,
    subject: z.literal(subject),
    /** Null is one that is not stored yet. */
    guid: guid.nullable(),
    /** The version that the edits started from; 0 for a new one. */
    version: z.int().nonnegative(),
    saved: typed,
    draft: typed,
  })

const keptOperator = keptOf('operator', operatorGuid, typedDraft)
const keptGroup = keptOf('group', groupGuid, typedGroup)
const keptSubAccount = keptOf('sub-account', subAccountGuid, typedSubAccount)

/** Edits that are not saved: what they started from and what is typed, so that a conflict can be told later too. */
export const keptDraft = z.discriminatedUnion('subject', [keptOperator, keptGroup, keptSubAccount])

export const draftSubject = z.enum(['operator', 'group', 'sub-account'])

/** A draft of the person who is signed in, that no window has open. */
export const draftOffer = z.object({
  id: draftId,
  subject: draftSubject,
  isNew: z.boolean(),
  /** As it is typed; empty where a new one has no name yet. */
  name: z.string(),
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
export type KeptOperator = z.output<typeof keptOperator>
export type DraftOffer = z.output<typeof draftOffer>
