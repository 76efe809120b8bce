import { z } from 'zod'
import {
  apiAccountDescription,
  apiAccountRequest,
  userName,
} from '../../../src-preload/contract/api-accounts.js'
import { dateToCome, expiryOf, type TypedExpiry } from '../../lib/expiry.js'

/** What step 1 of the wizard holds while it is typed. */
export interface Description extends TypedExpiry {
  description: string
  userName: string
}

export const blankDescription = (): Description => ({
  description: 'API',
  userName: randomUserName(),
  expires: 'never',
  date: '',
})

/** 32 lower-case hex digits, as Uptrends gives. */
export const randomUserName = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

/** Checks what was typed as the main process will, and says what is wrong beside the field. */
export const checkedRequest = (typed: Description, now: number) =>
  z
    .object({ description: apiAccountDescription, userName, date: dateToCome(typed.expires, now) })
    .transform((ready) => apiAccountRequest.parse({ ...ready, expiresAt: expiryOf(typed, now) }))
    .safeParse(typed)
