import { z } from 'zod'
import { call } from './call.js'
import { moment } from './text.js'

export const activityAction = z.enum([
  'operator-added',
  'operator-saved',
  'operator-deleted',
  'api-user-added',
  'api-user-imported',
  'api-user-deleted',
  'group-added',
  'group-saved',
  'group-deleted',
  'sub-account-added',
  'sub-account-saved',
  'sub-account-deleted',
  'api-user-issued',
  'api-user-saved-to-file',
  'api-user-changed',
  'api-user-disabled',
  'api-user-enabled',
  'api-user-renewed',
  'overlap-ended',
  'api-user-restored',
  'api-user-purged',
  'api-service-changed',
  'signed-in',
  'sign-in-failed',
  'locked',
  'password-set',
  'password-changed',
  'password-removed',
  'invitation-made',
  'invitation-redeemed',
  'settings-changed',
  'policy-changed',
  'activity-exported',
  'imported',
  'exported',
  'backed-up',
  'restored',
])

/** One value that changed, in words; null where there was none. Never a secret. */
export const activityChange = z.object({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

export const activityEntry = z.object({
  seq: z.int().positive(),
  at: moment,
  /** Who did it, by the name they had then; null where nobody was signed in. */
  actor: z.string().nullable(),
  action: activityAction,
  /** What it was done to, by the name it had then. */
  subject: z.string(),
  /** The operator it concerns, by the name it had then. */
  operator: z.string().nullable(),
  changes: z.array(activityChange),
})

/** What the record is narrowed to: all of it has to hold. */
export const activitySelection = z.object({
  /** Only what concerns this operator. */
  operator: z.uuid().nullable(),
  /** Only what this person did, or what was done while nobody was signed in. */
  actor: z.union([z.uuid(), z.literal('nobody')]).nullable(),
  action: activityAction.nullable(),
  /** Part of a subject's or an operator's name; case and accents do not matter. */
  filter: z.string().max(1000),
  /** From this moment on. */
  from: moment.nullable(),
  /** Before this moment. */
  until: moment.nullable(),
})

export const activityQuery = activitySelection.extend({
  /** Only entries older than this one, newest first. */
  before: z.int().positive().nullable(),
  limit: z.int().min(1).max(200),
})

export const activityPage = z.object({
  rows: z.array(activityEntry),
  /**
   * Where to go on (`before`), or null at the end. A page may come with less than was asked for and more to go on
   * with: each call looks at some thousand entries at most.
   */
  next: z.int().positive().nullable(),
  /** How many entries the whole record has. */
  entries: z.int().nonnegative(),
})

/** Somebody who did something, by the name they had when they last did. */
export const activityPerson = z.object({ guid: z.uuid(), name: z.string() })

/** SHA-256 of an entry and so of all before it, in hex. */
export const fingerprint = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/, 'not-a-fingerprint')

/** What is wrong with the first broken entry: not as it was written, not there any more, or not written by us. */
export const activityFault = z.enum(['changed', 'missing', 'added'])

export const activityVerdict = z.object({
  /** How many were found as they were written. */
  entries: z.int().nonnegative(),
  /** The first entry that is not, or null where all are. */
  broken: z.object({ seq: z.int(), fault: activityFault }).nullable(),
  /** Of the newest entry; empty where there is none. Noted elsewhere, it proves the record later. */
  fingerprint: z.string(),
  /** Whether a noted fingerprint is of an entry that is still as it was, and of which; null where none was given. */
  noted: z.object({ seq: z.int().positive().nullable() }).nullable(),
})

export const exportFormat = z.enum(['csv', 'json-lines'])

export const activity = {
  page: call(activityQuery, activityPage),
  /** Everybody who ever did something, by name. */
  people: call(z.void(), z.array(activityPerson)),
  /** Long work of the kind `verify`. */
  verify: call(z.object({ noted: fingerprint.nullable() }), activityVerdict),
  /** Asks where to, and writes all that is selected; long work of the kind `export`; null where cancelled. */
  export: call(
    activitySelection.extend({ format: exportFormat }),
    z.object({ entries: z.int().nonnegative(), fileName: z.string() }).nullable(),
  ),
}

export type ActivityAction = z.output<typeof activityAction>
export type ActivityChange = z.output<typeof activityChange>
export type ActivityEntry = z.output<typeof activityEntry>
export type ActivitySelection = z.output<typeof activitySelection>
export type ActivityQuery = z.output<typeof activityQuery>
export type ActivityPage = z.output<typeof activityPage>
export type ActivityPerson = z.output<typeof activityPerson>
export type ActivityVerdict = z.output<typeof activityVerdict>
export type ActivityFault = z.output<typeof activityFault>
export type ExportFormat = z.output<typeof exportFormat>
