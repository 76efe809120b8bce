import { z } from 'zod'
import { call, event } from './call.js'

export const sampleProgress = z.object({ done: z.int(), total: z.int() })

export const samples = {
  /** Fills an empty store; refused with `not-allowed` where operators exist already. */
  add: call(z.void(), z.object({ operators: z.int(), apiUsers: z.int() })),
  progress: event(sampleProgress),
}

export type SampleProgress = z.output<typeof sampleProgress>
