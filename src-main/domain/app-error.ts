import type { FailureCode, FieldProblems } from '../../src-preload/contract/result.js'

/** A refusal that the person can act on. Anything else that is thrown is a defect. */
export class AppError extends Error {
  override readonly name = 'AppError'

  constructor(
    readonly code: FailureCode,
    message: string,
    readonly fields?: FieldProblems,
    readonly retryAfterMs?: number,
  ) {
    super(message)
  }
}
