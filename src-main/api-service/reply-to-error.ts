import type { FailureCode } from '../../src-preload/contract/result.js'
import { AppError } from '../domain/app-error.js'
import { words } from './messages.js'
import type { Reply } from './reply.js'

const replies: Partial<Record<FailureCode, [status: number, message: string]>> = {
  invalid: [400, 'One or more validation errors occurred.'],
  taken: [400, 'One or more validation errors occurred.'],
  conflict: [409, 'It was changed meanwhile.'],
  'not-found': [404, 'It was not found.'],
  'not-allowed': [403, 'This is not allowed.'],
  'last-administrator': [403, 'The last administrator cannot be removed.'],
  'too-many-tries': [429, 'Too many tries.'],
  'store-busy': [503, 'The store is busy.'],
  'store-full': [503, 'The disk is full.'],
}

/** A refusal as this service tells it: what is wrong with which field, in Uptrends' form. Nothing for a defect. */
export function replyToError(error: unknown): Reply | undefined {
  const known = error instanceof AppError ? replies[error.code] : undefined
  if (!known || !(error instanceof AppError)) return undefined
  const [status, message] = known
  const fields = Object.entries(error.fields ?? {}).map(([field, problem]) => `${field}: ${problem}`)
  const wait = error.retryAfterMs ?? (status === 503 ? 1000 : undefined)
  return {
    status,
    body: words(message, ...fields),
    ...(wait && { headers: { 'retry-after': String(Math.ceil(wait / 1000)) } }),
  }
}
