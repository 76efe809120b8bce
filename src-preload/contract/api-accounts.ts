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

/** As the window sees it: neither the hash nor the password is here, or anywhere in the contract. */
export const apiAccount = z.object({
  guid: apiAccountGuid,
  userName: z.string(),
  description: z.string(),
  state: z.enum(['active', 'disabled']),
  expiresAt: moment.nullable(),
  createdAt: moment.nullable(),
  lastUsed,
})

/** What the wizard asks before it shows a password. */
export const apiAccountRequest = z.object({
  description: apiAccountDescription,
  userName,
  expiresAt: moment.nullable(),
})

/** User name and password, while a window shows them. */
export const credentialsToSave = z.object({ userName, password: z.string().min(1).max(1000) })

/** An issued account on its way into a Save; its hash waits in the main process. */
export const addedApiAccount = apiAccountRequest.extend({ issuedId })

/** The API users' part of an operator's draft. */
export const apiUserChanges = z.object({
  added: z.array(addedApiAccount).max(1000),
  deleted: z.array(apiAccountGuid).max(10_000),
})

export const apiAccountUses = z.object({
  /** Requests on each of the last 30 days in UTC, today last. */
  days: z.array(z.int().nonnegative()).length(30),
  /** The address that the latest use came from. */
  from: z.string().nullable(),
})

export const apiAccounts = {
  /** Makes a password, keeps its hash under `issuedId` until Save, and gives the password this one time. */
  issue: call(apiAccountRequest, z.object({ issuedId, password: z.string() })),
  /** Forgets issued credentials that will not be saved; their passwords will never work. */
  withdraw: call(z.array(issuedId).max(1000), z.void()),
  /** Asks where to, and writes both unprotected; null where cancelled. */
  saveToFile: call(credentialsToSave, z.object({ fileName: z.string() }).nullable()),
  uses: call(apiAccountGuid, apiAccountUses),
  /** The API service added, described or deleted API users of that operator; its draft, if one is open, stays. */
  changed: event(z.object({ operator: z.uuid() })),
  /** Accounts were used, and when last; told at most once a second. */
  used: event(z.array(z.object({ guid: apiAccountGuid, at: moment })).max(100_000)),
}

export type ApiAccountGuid = z.output<typeof apiAccountGuid>
export type IssuedId = z.output<typeof issuedId>
export type ApiAccountUses = z.output<typeof apiAccountUses>
export type LastUsed = z.output<typeof lastUsed>
export type ApiAccount = z.output<typeof apiAccount>
export type ApiAccountRequest = z.output<typeof apiAccountRequest>
export type ApiUserChanges = z.output<typeof apiUserChanges>
export type CredentialsToSave = z.output<typeof credentialsToSave>
export type AddedApiAccount = z.output<typeof addedApiAccount>
