import { z } from 'zod'
import { call, event } from './call.js'
import { line, requiredLine } from './text.js'

export const subAccountGuid = z.uuid().brand<'SubAccountGuid'>()

export const subAccountDraft = z.object({ name: requiredLine(100), reference: line(100) })

export const subAccount = z.object({
  guid: subAccountGuid,
  name: z.string(),
  reference: z.string(),
  operators: z.int().nonnegative(),
})

export const subAccounts = {
  list: call(z.void(), z.array(subAccount)),
  create: call(subAccountDraft, subAccount),
  changed: event(z.null()),
}

export type SubAccountGuid = z.output<typeof subAccountGuid>
export type SubAccountDraft = z.output<typeof subAccountDraft>
export type SubAccount = z.output<typeof subAccount>
