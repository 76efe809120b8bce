import { z } from 'zod'
import { call } from './call.js'

export const samples = {
  /** Fills a store that holds nobody but its first administrator; `not-allowed` where others are there already. */
  add: call(z.void(), z.object({ operators: z.int(), apiUsers: z.int() })),
}
