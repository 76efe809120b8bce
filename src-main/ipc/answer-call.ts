import type { AnyCall, WindowId } from '../../src-preload/contract/call.js'
import { type Failure, problemsOf, type Result } from '../../src-preload/contract/result.js'
import { AppError } from '../domain/app-error.js'

export type LogDefect = (call: string, error: unknown) => void
type Answer = (input: unknown, window: WindowId) => unknown

/**
 * Turns an answer into what crosses: the input is parsed first, the output last, so that nothing the contract
 * does not name gets out; a refusal crosses with its code, a defect is logged and crosses as `internal`.
 */
export const createAnswering =
  (name: string, call: AnyCall, answer: Answer, logDefect: LogDefect) =>
  async (input: unknown, window: WindowId): Promise<Result<unknown>> => {
    try {
      const parsed = call.input.safeParse(input)
      if (!parsed.success) return refusal({ code: 'invalid', fields: problemsOf(parsed.error) })
      return { ok: true, value: call.output.parse(await answer(parsed.data, window)) }
    } catch (error) {
      if (error instanceof AppError) return refusal(toFailure(error))
      logDefect(name, error)
      return refusal({ code: 'internal' })
    }
  }

const refusal = (failure: Failure): Result<never> => ({ ok: false, failure })

const toFailure = ({ code, fields }: AppError): Failure => (fields ? { code, fields } : { code })
