import type { z } from 'zod'
import type { FieldProblems } from './result.js'

/** The code of the first problem of each field, under the field's own name. */
export function problemsOf({ issues }: z.ZodError): FieldProblems {
  const problems: FieldProblems = {}
  for (const { path, message } of issues) {
    const field = path.findLast((step) => typeof step === 'string')
    if (field) problems[field] ??= message
  }
  return problems
}
