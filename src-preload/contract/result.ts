import { z } from 'zod'

export const failureCode = z.enum([
  'invalid',
  'not-found',
  'taken',
  'conflict',
  'locked',
  'not-allowed',
  'last-administrator',
  'used-lately',
  'too-many-tries',
  'store-busy',
  'store-full',
  'store-damaged',
  'store-failing',
  'store-foreign',
  'store-linked',
  'store-too-new',
  'port-in-use',
  'cancelled',
  'internal',
])

/** Codes by field name, such as `{ email: 'taken' }`; the screens choose the words. */
export const fieldProblems = z.record(z.string(), z.string())

/** A refusal as it crosses: a code for the person, never a message of the machine. */
export const failure = z.object({
  code: failureCode,
  fields: fieldProblems.optional(),
  /** With `too-many-tries`: milliseconds until the next try is let through. */
  retryAfterMs: z.int().positive().optional(),
})

export type FailureCode = z.output<typeof failureCode>
export type FieldProblems = z.output<typeof fieldProblems>
export type Failure = z.output<typeof failure>

export type Result<Value> = { ok: true; value: Value } | { ok: false; failure: Failure }
