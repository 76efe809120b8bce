import { z } from 'zod'

export const passwordMin = 15
export const passwordMax = 256

/** A password somebody chooses: any Unicode, no rules but its length (NIST SP 800-63B, 3.1.1.2), hashed in NFC (RFC 8265). */
export const newPassword = z
  .string()
  .refine((text) => text.isWellFormed(), 'not-unicode')
  .normalize('NFC')
  .refine((text) => Array.from(text).length >= passwordMin, 'too-short')
  .refine((text) => Array.from(text).length <= passwordMax, 'too-long')

/** A password as it is typed to be compared with the one that is kept. */
export const typedPassword = z
  .string()
  .min(1, 'required')
  .max(4 * passwordMax, 'too-long')
  .normalize('NFC')
