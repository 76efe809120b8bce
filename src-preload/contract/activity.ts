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
  'sub-account-added',
  'api-user-issued',
  'api-user-changed',
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
  'activity-exported',
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

export const activityQuery = z.object({
  /** Only what concerns this operator. */
  operator: z.uuid().nullable(),
  action: activityAction.nullable(),
  /** Part of a subject's or an operator's name; case and accents do not matter. */
  filter: z.string().max(1000),
  /** Only entries older than this one, newest first. */
  before: z.int().positive().nullable(),
  limit: z.int().min(1).max(200),
})

export const activityPage = z.object({ rows: z.array(activityEntry), more: z.boolean() })

/** `broken` is the first entry that is not as it was written, or null where all are. */
export const activityVerdict = z.object({
  entries: z.int().nonnegative(),
  broken: z.int().nullable(),
  /** SHA-256 of the newest entry, in hex; empty where there is none. Noted elsewhere, it proves the record later. */
  fingerprint: z.string(),
})

export const activity = {
  page: call(activityQuery, activityPage),
  verify: call(z.void(), activityVerdict),
}

export type ActivityAction = z.output<typeof activityAction>
export type ActivityChange = z.output<typeof activityChange>
export type ActivityEntry = z.output<typeof activityEntry>
export type ActivityQuery = z.output<typeof activityQuery>
export type ActivityPage = z.output<typeof activityPage>
export type ActivityVerdict = z.output<typeof activityVerdict>
