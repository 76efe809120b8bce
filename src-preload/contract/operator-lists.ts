import { z } from 'zod'
import { call } from './call.js'
import { groupGuid } from './groups.js'
import { cultures, operatorGuid, roles } from './operators.js'
import { subAccountGuid } from './sub-accounts.js'
import { moment } from './text.js'

/** Each column of the list, in the order in which the columns stand at first; each can be sorted by. */
export const operatorColumns = [
  'name',
  'email',
  'groups',
  'apiUsers',
  'lastSignIn',
  'onDuty',
  'subAccount',
  'role',
  'mobilePhone',
  'backupEmail',
  'culture',
  'timeZone',
  'createdAt',
] as const
export const operatorSort = z.enum(operatorColumns)

/** Which operators: those in whose name or e-mail the text is found, of one group or sub account where one is given. */
export const operatorScope = z.object({
  /** Case and accents do not matter; empty is all. */
  filter: z.string().max(1000),
  group: groupGuid.nullable(),
  subAccount: subAccountGuid.nullable(),
})

/** A list in its order, of which pages, ranges and counts are asked. */
const sortedScope = operatorScope.extend({ sort: z.object({ by: operatorSort, descending: z.boolean() }) })

export const operatorQuery = sortedScope.extend({
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(200),
})

/** The most rows that are chosen by hand at once. */
export const mostChosen = 10_000

/** The rows from one place in the order to another, both included. */
export const operatorRange = sortedScope
  .extend({ from: z.int().nonnegative(), to: z.int().nonnegative() })
  .refine(({ from, to }) => from <= to && to - from < mostChosen, 'too-many')

/** What was chosen in a list: some by hand, or all that match, but for those taken out by hand. */
export const operatorSelection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('some'), guids: z.array(operatorGuid).min(1).max(mostChosen) }),
  operatorScope.extend({ kind: z.literal('matching'), except: z.array(operatorGuid).max(mostChosen) }),
])

export const operatorSummary = z.object({
  guid: operatorGuid,
  fullName: z.string(),
  email: z.string(),
  groups: z.array(z.string()),
  subAccount: z.string().nullable(),
  apiUsers: z.int().nonnegative(),
  lastSignInAt: moment.nullable(),
  /** When the invitation of one who never signed in ends, or has ended. */
  invitedUntil: moment.nullable(),
  onDuty: z.boolean(),
  role: z.enum(roles),
  mobilePhone: z.string(),
  backupEmail: z.string(),
  culture: z.enum(cultures),
  timeZone: z.string(),
  createdAt: moment,
})

export const operatorPage = z.object({
  total: z.int().nonnegative(),
  /** Null where it is not counted yet; `count` answers a moment later. */
  matching: z.int().nonnegative().nullable(),
  rows: z.array(operatorSummary),
})

export const operatorLists = {
  page: call(operatorQuery, operatorPage),
  /** How many there are in a list; `cancelled` where the window has asked for another one meanwhile. */
  count: call(sortedScope, z.int().nonnegative()),
  /** For a choice that reaches over rows which are not loaded. */
  range: call(operatorRange, z.array(operatorGuid)),
}

export type OperatorColumn = z.output<typeof operatorSort>
export type OperatorScope = z.output<typeof operatorScope>
export type OperatorSelection = z.output<typeof operatorSelection>
export type SortedScope = z.output<typeof sortedScope>
export type OperatorRange = z.output<typeof operatorRange>
export type OperatorQuery = z.output<typeof operatorQuery>
export type OperatorSummary = z.output<typeof operatorSummary>
export type OperatorPage = z.output<typeof operatorPage>
