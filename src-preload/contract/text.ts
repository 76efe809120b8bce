import { z } from 'zod'

/** Milliseconds since 1970, UTC. */
export const moment = z.int().nonnegative()
export type Moment = number

const controlCharacter = /\p{Cc}/u

/** Any Unicode on one line; a lone surrogate cannot be stored as UTF-8, so it is refused. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .refine((text) => text.isWellFormed(), 'not-unicode')
    .refine((text) => !controlCharacter.test(text), 'control-character')

export const requiredLine = (max: number) => line(max).min(1, 'required')

const address = z.email('not-an-address').max(254, 'too-long')

/** An e-mail address in lower case: it is a login, and logins do not differ by case. */
export const email = z.string().trim().toLowerCase().min(1, 'required').pipe(address)
export const optionalEmail = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.union([z.literal(''), address], 'not-an-address'))

/** E.164: a plus sign, the country code and the number; blanks and dashes may be typed. */
export const optionalPhone = z
  .string()
  .transform((text) => text.replace(/[\s\-().]/g, ''))
  .pipe(
    z.union(
      [z.literal(''), z.string().regex(/^\+[1-9]\d{6,14}$/, 'not-a-phone-number')],
      'not-a-phone-number',
    ),
  )

export const containsControlCharacter = (text: string) => controlCharacter.test(text)
