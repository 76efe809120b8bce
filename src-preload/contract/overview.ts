import { z } from 'zod'
import { call } from './call.js'

const count = z.int().nonnegative()

export const counts = z.object({
  operators: count,
  onDuty: count,
  administrators: count,
  groups: count,
  emptyGroups: count,
  subAccounts: count,
  inSubAccounts: count,
  apiUsers: count,
})

export const overview = {
  counts: call(z.void(), counts),
}

export type Counts = z.output<typeof counts>
