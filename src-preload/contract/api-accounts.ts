import { z } from 'zod'
import { call, event } from './call.js'
import { containsControlCharacter, line, moment } from './text.js'

export const apiAccountGuid = z.uuid().brand<'ApiAccountGuid'>()
export const issuedId = z.uuid().brand<'IssuedId'>()

export const descriptionMax = 200
export const userNameMaxBytes = 64

/** What the account is for; empty becomes `API`, as at Uptrends. */
export const apiAccountDescription = line(descriptionMax).transform((text) => text || 'API')

const utf8 = new TextEncoder()

/** The user-id of RFC 7617: no colon, no control character; compared exactly, in NFC. */
export const userName = z
  .string()
  .min(1, 'required')
  .refine((text) => text.isWellFormed(), 'not-unicode')
  .normalize('NFC')
  .refine((text) => !text.includes(':'), 'no-colon')
  .refine((text) => !containsControlCharacter(text), 'control-character')
  .refine((text) => text === text.trim(), 'outer-space')
  .refine((text) => utf8.encode(text).length <= userNameMaxBytes, 'too-long')

export const lastUsed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('not-yet') }),
  z.object({ kind: z.literal('at'), at: moment }),
])

export const apiAccountState = z.enum(['active', 'disabled'])

/**
 * Whether the password has reached somebody: it was noted down, or used since; `never` where neither is so, `unknown`
 * where it came from elsewhere.
 */
export const handover = z.enum(['acknowledged', 'never', 'unknown'])

/** As the window sees it: neither the hash nor the password is here, or anywhere in the contract. */
export const apiAccount = z.object({
  guid: apiAccountGuid,
  userName: z.string(),
  description: z.string(),
  state: apiAccountState,
  expiresAt: moment.nullable(),
  createdAt: moment.nullable(),
  lastUsed,
  handover,
  /** How often the password was renewed. */
  renewals: z.int().nonnegative(),
  /** While the password before it works too: until when, and when it was last used. */
  overlap: z.object({ until: moment, usedAt: moment.nullable() }).nullable(),
})

/** How long a deleted account rests, in milliseconds. */
export const restMs = 30 * 24 * 60 * 60 * 1000

/** A deleted account while it can be brought back. */
export const deletedApiAccount = z.object({
  guid: apiAccountGuid,
  userName: z.string(),
  description: z.string(),
  deletedAt: moment,
  /** By the name they had then; null where nobody was signed in. */
  deletedBy: z.string().nullable(),
  /** When it goes for good. */
  endsAt: moment,
})

/** What the wizard asks before it shows a password. */
export const apiAccountRequest = z.object({
  description: apiAccountDescription,
  userName,
  expiresAt: moment.nullable(),
})

/** With `renewing` it is a new password for that account, whose user name it has to be. */
export const issueRequest = apiAccountRequest.extend({ renewing: apiAccountGuid.optional() })

/** User name and password, while a window shows them. */
export const credentialsToSave = z.object({ userName, password: z.string().min(1).max(1000) })

/** An issued account on its way into a Save; its hash waits in the main process. */
export const addedApiAccount = apiAccountRequest.extend({ issuedId })

/** How long the password before a new one goes on working, in milliseconds. */
export const overlaps = { none: 0, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const
export const overlap = z.enum(['none', 'hour', 'day', 'week'])

/** What a change started from: where somebody else changed the same meanwhile, Save is a conflict. */
export const seenApiAccount = apiAccount.pick({
  description: true,
  state: true,
  expiresAt: true,
  renewals: true,
})

/** What Save makes of a stored account. What is as it was seen stays as it is stored by then. */
export const changedApiAccount = z.object({
  guid: apiAccountGuid,
  userName: z.string(),
  seen: seenApiAccount,
  description: apiAccountDescription,
  state: apiAccountState,
  expiresAt: moment.nullable(),
  /** A new password, shown and noted down; the one before works on for the overlap, counted from the Save. */
  renewal: z.object({ issuedId, overlap }).nullable(),
  /** The password before the present one stops working. */
  endsOverlap: z.boolean(),
})

/** The API users' part of an operator's draft. Drafts that an older version kept know `added` and `deleted` alone. */
export const apiUserChanges = z.object({
  added: z.array(addedApiAccount).max(1000),
  changed: z.array(changedApiAccount).max(10_000).default([]),
  deleted: z.array(apiAccountGuid).max(10_000),
  /** Deleted ones that come back, with the password that they had. */
  restored: z.array(apiAccountGuid).max(10_000).default([]),
  /** Deleted ones that go for good now. */
  purged: z.array(apiAccountGuid).max(10_000).default([]),
})

export const noApiUserChanges = (): ApiUserChanges => ({
  ...{ added: [], changed: [], deleted: [], restored: [], purged: [] },
})

export const changesAnything = ({ seen, ...wanted }: ChangedApiAccount) =>
  wanted.renewal !== null ||
  wanted.endsOverlap ||
  wanted.description !== seen.description ||
  wanted.state !== seen.state ||
  wanted.expiresAt !== seen.expiresAt

/** The issued credentials that the changes name: new accounts' and new passwords'. */
export const issuedIn = ({ added, changed }: ApiUserChanges): IssuedId[] => [
  ...added.map((one) => one.issuedId),
  ...changed.flatMap(({ renewal }) => (renewal ? [renewal.issuedId] : [])),
]

/** An account that scripts used a short while ago. */
export const usedApiAccount = z.object({
  guid: apiAccountGuid,
  userName: z.string(),
  /** The name of its operator. */
  operator: z.string(),
  usedAt: moment,
})

export const apiAccountUses = z.object({
  /** Requests on each of the last 30 days in UTC, today last. */
  days: z.array(z.int().nonnegative()).length(30),
  /** The address that the latest use came from. */
  from: z.string().nullable(),
})

export const apiAccounts = {
  /** Makes a password, keeps its hash under `issuedId` until Save, and gives the password this one time. */
  issue: call(issueRequest, z.object({ issuedId, password: z.string() })),
  /** Forgets issued credentials that will not be saved; their passwords will never work. */
  withdraw: call(z.array(issuedId).max(1000), z.void()),
  /** Asks where to, and writes both unprotected; null where cancelled. */
  saveToFile: call(credentialsToSave, z.object({ fileName: z.string() }).nullable()),
  uses: call(apiAccountGuid, apiAccountUses),
  /** Those of them that were used within the last 7 days: a Save that deletes them has to be confirmed. */
  usedLately: call(z.array(apiAccountGuid).max(10_000), z.array(usedApiAccount)),
  /** API users of that operator were added, described or deleted without a Save; its draft, if one is open, stays. */
  changed: event(z.object({ operator: z.uuid() })),
  /** Accounts were used, and when last; told at most once a second. */
  used: event(
    z
      .array(
        z.object({
          guid: apiAccountGuid,
          at: moment,
          /** The latest use of the password before the present one; null where there was none. */
          byOldAt: moment.nullable(),
        }),
      )
      .max(100_000),
  ),
}

export type ApiAccountGuid = z.output<typeof apiAccountGuid>
export type IssuedId = z.output<typeof issuedId>
export type ApiAccountUses = z.output<typeof apiAccountUses>
export type LastUsed = z.output<typeof lastUsed>
export type ApiAccount = z.output<typeof apiAccount>
export type DeletedApiAccount = z.output<typeof deletedApiAccount>
export type ChangedApiAccount = z.output<typeof changedApiAccount>
export type UsedApiAccount = z.output<typeof usedApiAccount>
export type Overlap = z.output<typeof overlap>
export type IssueRequest = z.output<typeof issueRequest>
export type ApiAccountRequest = z.output<typeof apiAccountRequest>
export type ApiUserChanges = z.output<typeof apiUserChanges>
export type CredentialsToSave = z.output<typeof credentialsToSave>
export type AddedApiAccount = z.output<typeof addedApiAccount>
