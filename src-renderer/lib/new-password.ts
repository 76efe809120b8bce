import { z } from 'zod'
import { newPassword } from '../../src-preload/contract/passwords.js'

/** Adds the field in which a new password is typed a second time. */
export const withRepeat = <Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) =>
  z
    .object({ ...schema.shape, password: newPassword, repeat: z.string() })
    .refine(isRepeated, { error: 'differs', path: ['repeat'] })

function isRepeated(typed: object) {
  const { password, repeat } = typed as { password: string; repeat: string }
  return password === repeat.normalize('NFC')
}

export const blankPassword = () => ({ password: '', repeat: '' })
