import { z } from 'zod'
import { call } from './call.js'
import { groupGuid } from './groups.js'
import { operatorSelection } from './operator-lists.js'

export const bulkAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('duty'), onDuty: z.boolean() }),
  z.object({ kind: z.literal('join'), group: groupGuid }),
  z.object({ kind: z.literal('leave'), group: groupGuid }),
  z.object({ kind: z.literal('delete') }),
])

/** One change of all operators that were chosen. */
export const bulkRequest = z.object({ selection: operatorSelection, action: bulkAction })

/** The rule that keeps an operator as it is. */
export const bulkRefusal = z.enum([
  'excludes-groups',
  'current-operator',
  'member-cannot-be-deleted',
  'last-administrator',
])

/** How many, and the first few of their names. */
export const someNamed = z.object({ count: z.int().nonnegative(), names: z.array(z.string()) })

/** What would happen, or has happened: `selected` are those that change, are so already, or are refused. */
export const bulkOutlook = z.object({
  selected: z.int().nonnegative(),
  changed: someNamed,
  already: someNamed,
  refused: z.array(someNamed.extend({ rule: bulkRefusal })),
  /** API users that are deleted with their operators, and those of them used within the last 7 days, by user name. */
  apiUsers: z.int().nonnegative(),
  usedApiUsers: someNamed,
  /** Whether the person who asks is among those who stop being administrators. */
  losesOwnRights: z.boolean(),
  /** The same for the same outcome of the same operators, so that nothing else is done than what was shown. */
  fingerprint: z.string(),
})

export const bulk = {
  look: call(bulkRequest, bulkOutlook),
  /** All of it or nothing; `conflict` where something else would happen than what was looked at. */
  run: call(bulkRequest.extend({ fingerprint: z.string().max(100) }), bulkOutlook),
}

export type BulkAction = z.output<typeof bulkAction>
export type BulkRequest = z.output<typeof bulkRequest>
export type BulkRefusal = z.output<typeof bulkRefusal>
export type BulkOutlook = z.output<typeof bulkOutlook>
