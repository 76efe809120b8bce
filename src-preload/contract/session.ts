import { z } from 'zod'
import { call, event } from './call.js'
import { failureCode } from './result.js'
import { operatorGuid } from './operators.js'
import { newPassword, passwordMax, typedPassword } from './passwords.js'
import { email, requiredLine } from './text.js'

const login = z.string().trim().toLowerCase().min(1, 'required').max(254, 'too-long')

export const firstAdministrator = z.object({ fullName: requiredLine(120), email, password: newPassword })

export const credentials = z.object({ email: login, password: typedPassword })

export const redemption = z.object({
  email: login,
  /** The invitation code; blanks, dashes and small letters do not matter. */
  code: z.string().trim().min(1, 'required').max(100, 'too-long'),
  password: newPassword,
})

export const passwordChange = z.object({ old: typedPassword, password: newPassword })

export const person = z.object({ guid: operatorGuid, fullName: z.string(), email: z.string() })

export const sessionStatus = z.discriminatedUnion('state', [
  /** The store cannot be opened: why, and where it is. */
  z.object({ state: z.literal('refused'), code: failureCode, path: z.string() }),
  /** Nobody can sign in yet; `operators` are in the store already. */
  z.object({ state: z.literal('first-start'), operators: z.int().nonnegative() }),
  z.object({ state: z.literal('locked'), lockAfterMinutes: z.int() }),
  z.object({ state: z.literal('signed-in'), person }),
])

/** What a password is worth against guessing, 0 (none) to 4, and whether it would be refused as common. */
export const passwordWeight = z.object({ score: z.int().min(0).max(4), common: z.boolean() })

/** What answers while the application is locked, beside the language of this machine. */
export const session = {
  status: call(z.void(), sessionStatus),
  /** Creates the first administrator and signs them in; `not-allowed` where somebody can sign in already. */
  begin: call(firstAdministrator, person),
  /** `not-allowed` with `credentials: wrong`, or `too-many-tries`; the same for unknown names, in the same time. */
  signIn: call(credentials, person),
  /** Sets an own password by invitation code; signs in where that is an administrator, else answers null. */
  redeem: call(redemption, person.nullable()),
  lock: call(z.void(), z.void()),
  /** Refused as a sign-in is, where `old` is not the password of today. */
  changePassword: call(passwordChange, z.void()),
  weigh: call(
    z.object({ password: z.string().max(4 * passwordMax), about: z.array(z.string().max(1000)).max(10) }),
    passwordWeight,
  ),
  /** Somebody has signed in; at a lock the windows start anew instead. */
  changed: event(z.null()),
  /** The menu asks the window in front to lock, so that what was just typed is kept first. */
  lockRequested: event(z.null()),
}

export type FirstAdministrator = z.output<typeof firstAdministrator>
export type Credentials = z.output<typeof credentials>
export type Redemption = z.output<typeof redemption>
export type PasswordChange = z.output<typeof passwordChange>
export type Person = z.output<typeof person>
export type SessionStatus = z.output<typeof sessionStatus>
export type PasswordWeight = z.output<typeof passwordWeight>
