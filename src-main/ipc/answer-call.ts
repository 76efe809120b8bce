import type { AnyCall, WindowId } from '../../src-preload/contract/call.js'
import { problemsOf } from '../../src-preload/contract/problems-of.js'
import type { Failure, Result } from '../../src-preload/contract/result.js'
import { AppError } from '../domain/app-error.js'

export type LogDefect = (call: string, error: unknown) => void

interface Answering {
  name: string
  call: AnyCall
  answer: (input: unknown, window: WindowId) => unknown
  /** Throws where the call may not be answered now; asked before the work and again after it. */
  refuse: (window: WindowId) => void
  logDefect: LogDefect
}

/**
 * Turns an answer into what crosses: the input is parsed first, the output last, so that nothing the contract
 * does not name gets out; a refusal crosses with its code, a defect is logged and crosses as `internal`.
 */
export const createAnswering =
  ({ name, call, answer, refuse, logDefect }: Answering) =>
  async (input: unknown, window: WindowId): Promise<Result<unknown>> => {
    try {
      refuse(window)
      const parsed = call.input.safeParse(input)
      if (!parsed.success) return refusal({ code: 'invalid', fields: problemsOf(parsed.error) })
      const answered = await answer(parsed.data, window)
      refuse(window) // again: somebody may have locked while we worked
      return { ok: true, value: call.output.parse(answered) }
    } catch (error) {
      if (error instanceof AppError) return refusal(toFailure(error))
      logDefect(name, error)
      return refusal({ code: 'internal' })
    }
  }

const refusal = (failure: Failure): Result<never> => ({ ok: false, failure })

const toFailure = ({ code, fields, retryAfterMs }: AppError): Failure => ({
  code,
  ...(fields && { fields }),
  ...(retryAfterMs && { retryAfterMs }),
})
