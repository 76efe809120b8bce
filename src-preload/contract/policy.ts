import { z } from 'zod'
import { apiAccountGuid, lastUsed } from './api-accounts.js'
import { someNamed } from './bulk.js'
import { call, event } from './call.js'
import { mostChosen } from './operator-lists.js'
import { operatorGuid } from './operator-guid.js'
import { moment } from './text.js'
import { written } from './exports.js'

/** What an API user that works can break; the order in which they are shown. */
export const policyRules = [
  'unused',
  'old',
  'several',
  'unacknowledged',
  'endless',
  'ownerCannotSignIn',
] as const
export const policyRule = z.enum(policyRules)

const days = z.int('not-days').min(1, 'not-days').max(3650, 'not-days')
const whether = z.object({ on: z.boolean() })
const afterDays = whether.extend({ days })

/** Which rules hold, and from when on each is broken; kept in the store, and so the same for all administrators. */
export const policyValues = z.object({
  /** Not used for so many days; an account that was never used counts from its creation. */
  unused: afterDays,
  /** The password is older than so many days; a new password begins anew. */
  old: afterDays,
  /** The operator has more than so many that work. */
  several: whether.extend({ most: z.int('not-so-many').min(1, 'not-so-many').max(1000, 'not-so-many') }),
  /** The password was shown, and nobody noted it down or used it. */
  unacknowledged: whether,
  /** It never expires. */
  endless: whether,
  /** The operator has neither a password of their own nor an invitation that is open, or may not use one. */
  ownerCannotSignIn: whether,
})

/** As the rules stand in a new store. */
export const usualPolicy: z.output<typeof policyValues> = {
  unused: { on: true, days: 45 },
  old: { on: true, days: 90 },
  several: { on: true, most: 1 },
  unacknowledged: { on: true },
  endless: { on: true },
  ownerCannotSignIn: { on: true },
}

/** An API user that works and breaks rules, and which. */
export const finding = z.object({
  guid: apiAccountGuid,
  userName: z.string(),
  description: z.string(),
  operator: z.object({ guid: operatorGuid, fullName: z.string() }),
  lastUsed,
  /** Since when its present password is in use; null where nobody knows. */
  renewedAt: moment.nullable(),
  expiresAt: moment.nullable(),
  rules: z.array(policyRule),
})

export const findingColumn = z.enum(['userName', 'operator', 'lastUsed', 'renewedAt', 'expiresAt'])

/** What breaks that rule, or any; in its order. */
const findingsScope = z.object({
  rule: policyRule.nullable(),
  sort: z.object({ by: findingColumn, descending: z.boolean() }),
})

export const findingsQuery = findingsScope.extend({
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(200),
})

export const findingsRange = findingsScope
  .extend({ from: z.int().nonnegative(), to: z.int().nonnegative() })
  .refine(({ from, to }) => from <= to && to - from < mostChosen, 'too-many')

const chosenGuids = z.array(apiAccountGuid).max(mostChosen)

/** Some by hand, or all that break a rule but for those taken out by hand. */
export const findingsSelection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('some'), guids: chosenGuids.min(1) }),
  z.object({ kind: z.literal('matching'), rule: policyRule.nullable(), except: chosenGuids }),
])

export const policyAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('disable') }),
  /** Only ever brings an end nearer: what ends by then stays as it is. */
  z.object({ kind: z.literal('expire'), at: moment }),
])

export const policyRequest = z.object({ selection: findingsSelection, action: policyAction })

/** What would happen, or has happened, by user name. */
export const policyOutlook = z.object({
  selected: z.int().nonnegative(),
  changed: someNamed,
  already: someNamed,
  /** Those that change and were used within the last 7 days. */
  used: someNamed,
  /** The same for the same outcome of the same accounts. */
  fingerprint: z.string(),
})

const count = z.int().nonnegative()

/** How many break each rule that is on, and how many break any. */
export const policyCounts = z.object({
  any: count,
  rules: z.object({
    unused: count,
    old: count,
    several: count,
    unacknowledged: count,
    endless: count,
    ownerCannotSignIn: count,
  }),
})

export const policy = {
  get: call(z.void(), policyValues),
  change: call(policyValues, policyValues),
  changed: event(policyValues),
  /** `total` is all API users; `matching` is null where it is not counted yet. */
  page: call(findingsQuery, z.object({ total: count, matching: count.nullable(), rows: z.array(finding) })),
  /** `cancelled` where the window has asked for another order meanwhile. */
  count: call(findingsScope, count),
  counts: call(z.void(), policyCounts),
  /** For a choice that reaches over rows which are not loaded. */
  range: call(findingsRange, z.array(apiAccountGuid)),
  look: call(policyRequest, policyOutlook),
  /** All of it or nothing; `conflict` where something else would happen than what was looked at. */
  run: call(policyRequest.extend({ fingerprint: z.string().max(100) }), policyOutlook),
  /** Asks where to, and writes the selection as CSV; long work of the kind `export`; null where cancelled. */
  export: call(findingsSelection, written),
}

export type PolicyRule = z.output<typeof policyRule>
export type PolicyValues = z.output<typeof policyValues>
export type PolicyCounts = z.output<typeof policyCounts>
export type Finding = z.output<typeof finding>
export type FindingColumn = z.output<typeof findingColumn>
export type FindingsScope = z.output<typeof findingsScope>
export type FindingsQuery = z.output<typeof findingsQuery>
export type FindingsRange = z.output<typeof findingsRange>
export type FindingsSelection = z.output<typeof findingsSelection>
export type PolicyAction = z.output<typeof policyAction>
export type PolicyRequest = z.output<typeof policyRequest>
export type PolicyOutlook = z.output<typeof policyOutlook>
