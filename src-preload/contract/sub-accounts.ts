import { z } from 'zod'
import { call, event } from './call.js'
import { memberChanges } from './members.js'
import { line, requiredLine } from './text.js'

export const subAccountGuid = z.uuid().brand<'SubAccountGuid'>()

export const subAccountFields = z.object({ name: requiredLine(100), reference: line(100) })

/** All that one Save writes, or refuses, together. */
export const subAccountDraft = z.object({ fields: subAccountFields, members: memberChanges })

const typed = z.string().max(100_000)

/** A draft as it is typed, not yet right or complete. */
export const typedSubAccount = subAccountDraft.extend({
  fields: subAccountFields.extend({ name: typed, reference: typed }),
})

export const subAccount = z.object({
  guid: subAccountGuid,
  /** Grows by one whenever the sub account itself is saved; operators who come or go by themselves do not count. */
  version: z.int().positive(),
  name: z.string(),
  reference: z.string(),
  operators: z.int().nonnegative(),
})

const versioned = z.object({ guid: subAccountGuid, version: z.int().positive() })

export const subAccounts = {
  list: call(z.void(), z.array(subAccount)),
  get: call(subAccountGuid, subAccount),
  create: call(subAccountDraft, subAccount),
  save: call(versioned.extend({ draft: subAccountDraft }), subAccount),
  remove: call(versioned, z.void()),
  changed: event(z.null()),
}

export type SubAccountGuid = z.output<typeof subAccountGuid>
export type SubAccountFields = z.output<typeof subAccountFields>
export type SubAccountDraft = z.output<typeof subAccountDraft>
export type TypedSubAccount = z.output<typeof typedSubAccount>
export type SubAccount = z.output<typeof subAccount>
