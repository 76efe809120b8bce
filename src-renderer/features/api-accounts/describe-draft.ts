import { z } from 'zod'
import {
  apiAccountDescription,
  apiAccountRequest,
  userName,
} from '../../../src-preload/contract/api-accounts.js'

export const expiries = [
  { value: 'never', label: 'Never' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In 365 days' },
  { value: 'date', label: 'On a date…' },
] as const

/** What step 1 of the wizard holds while it is typed. */
export interface Description {
  description: string
  userName: string
  expires: string
  /** `YYYY-MM-DD` of this machine's calendar, where a date was chosen. */
  date: string
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

/** The end of the chosen day: an account works on the day that it says it expires. */
export function expiryOf(
  { expires, date }: Pick<Description, 'expires' | 'date'>,
  now: number,
): number | null {
  if (expires === 'never') return null
  const end = expires === 'date' ? new Date(`${date}T00:00`) : new Date(now)
  if (expires !== 'date') end.setDate(end.getDate() + Number(expires))
  end.setHours(23, 59, 59, 999)
  return end.getTime()
}

/** Checks what was typed as the main process will, and says what is wrong beside the field. */
export const checkedRequest = (typed: Description, now: number) =>
  z
    .object({ description: apiAccountDescription, userName, date: dateToCome(typed.expires, now) })
    .transform((ready) => apiAccountRequest.parse({ ...ready, expiresAt: expiryOf(typed, now) }))
    .safeParse(typed)

/** A new expiry alone, checked likewise. */
export const checkedExpiry = (typed: Pick<Description, 'expires' | 'date'>, now: number) =>
  z
    .object({ date: dateToCome(typed.expires, now) })
    .transform(() => expiryOf(typed, now))
    .safeParse(typed)

/** An expiry as it is typed: the day of the machine's calendar. */
export const typedExpiry = (expiresAt: number | null): Pick<Description, 'expires' | 'date'> =>
  expiresAt === null
    ? { expires: 'never', date: '' }
    : { expires: 'date', date: new Date(expiresAt).toLocaleDateString('sv') }

const dateToCome = (expires: string, now: number) =>
  z.string().superRefine((date, context) => {
    if (expires !== 'date') return
    const at = expiryOf({ expires, date }, now)
    if (date === '' || at === null || Number.isNaN(at))
      context.addIssue({ code: 'custom', message: 'required' })
    else if (at <= now) context.addIssue({ code: 'custom', message: 'in-the-past' })
  })
