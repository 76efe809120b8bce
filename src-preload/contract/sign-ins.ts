import { z } from 'zod'
import { call } from './call.js'
import { newPassword } from './passwords.js'
import { moment } from './text.js'

export const preparedId = z.uuid().brand<'PreparedId'>()

/** How an operator can sign in: with a password of their own, with an invitation until then, or not at all. */
export const signIn = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('password') }),
  z.object({ kind: z.literal('invited'), until: moment }),
])

/** The sign-in's part of an operator's draft; null changes nothing. What was prepared waits in the main process. */
export const signInChange = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('password'), preparedId }),
    z.object({ kind: z.literal('invitation'), preparedId }),
    z.object({ kind: z.literal('none') }),
  ])
  .nullable()

export const signIns = {
  /** Refuses a common password, hashes the other, and keeps the hash in memory until Save. */
  prepare: call(
    z.object({ password: newPassword, about: z.array(z.string().max(1000)).max(10) }),
    z.object({ preparedId }),
  ),
  /** Makes an invitation code and gives it this one time. */
  invite: call(z.void(), z.object({ preparedId, code: z.string() })),
  /** Forgets what will not be saved. */
  withdraw: call(z.array(preparedId).max(100), z.void()),
}

export type PreparedId = z.output<typeof preparedId>
export type SignIn = z.output<typeof signIn>
export type SignInChange = z.output<typeof signInChange>
