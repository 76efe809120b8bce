import { z } from 'zod'
import { t } from './language.js'

/** What an expiry is chosen from: never, after so many days, on a date. */
export const expiries = () => [
  { value: 'never', label: t('ui.expiry.never') },
  ...[30, 90, 365].map((days) => ({ value: String(days), label: t('ui.expiry.inDays', { n: days }) })),
  { value: 'date', label: t('ui.expiry.onDate') },
]

/** An expiry as it is typed. */
export interface TypedExpiry {
  expires: string
  /** `YYYY-MM-DD` of this machine's calendar, where a date was chosen. */
  date: string
}

/** The end of the chosen day: an account works on the day that it says it expires. */
export function expiryOf({ expires, date }: TypedExpiry, now: number): number | null {
  if (expires === 'never') return null
  const end = expires === 'date' ? new Date(`${date}T00:00`) : new Date(now)
  if (expires !== 'date') end.setDate(end.getDate() + Number(expires))
  end.setHours(23, 59, 59, 999)
  return end.getTime()
}

/** Checks what was typed as the main process will, and says what is wrong beside the field. */
export const checkedExpiry = (typed: TypedExpiry, now: number) =>
  z
    .object({ date: dateToCome(typed.expires, now) })
    .transform(() => expiryOf(typed, now))
    .safeParse(typed)

/** The day of the machine's calendar. */
export const typedExpiry = (expiresAt: number | null): TypedExpiry =>
  expiresAt === null
    ? { expires: 'never', date: '' }
    : { expires: 'date', date: new Date(expiresAt).toLocaleDateString('sv') }

/** The date of an expiry, where one was chosen. */
export const dateToCome = (expires: string, now: number) =>
  z.string().superRefine((date, context) => {
    if (expires !== 'date') return
    const at = expiryOf({ expires, date }, now)
    if (date === '' || at === null || Number.isNaN(at))
      context.addIssue({ code: 'custom', message: 'required' })
    else if (at <= now) context.addIssue({ code: 'custom', message: 'in-the-past' })
  })
