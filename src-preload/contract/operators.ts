import { z } from 'zod'
import {
  addedApiAccount,
  apiAccount,
  apiAccountGuid,
  apiUserChanges,
  changedApiAccount,
  deletedApiAccount,
} from './api-accounts.js'
import { call, event } from './call.js'
import { groupGuid } from './groups.js'
import { operatorGuid } from './operator-guid.js'
import { signIn, signInChange } from './sign-ins.js'
import { subAccountGuid } from './sub-accounts.js'
import { email, moment, optionalEmail, optionalPhone, requiredLine } from './text.js'

export { operatorGuid, type OperatorGuid } from './operator-guid.js'

/** Uptrends' cultures; empty is the default of the account. */
export const cultures = ['', 'en-US', 'en-GB', 'fr-FR', 'de-DE', 'nl-NL'] as const
export const roles = ['Unspecified', 'Business', 'Developer', 'Operations', 'Manager'] as const

/** Asking `Intl` takes as long as all other checks of an operator together. */
const knownTimeZones = new Set([''])

const isTimeZone = (name: string) => {
  if (knownTimeZones.has(name)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    knownTimeZones.add(name)
    return true
  } catch {
    return false
  }
}

export const operatorFields = z.object({
  fullName: requiredLine(120),
  email,
  backupEmail: optionalEmail,
  mobilePhone: optionalPhone,
  culture: z.enum(cultures),
  /** An IANA name, such as `Europe/Amsterdam`; empty is the default of the account. */
  timeZone: z.string().max(64).refine(isTimeZone, 'not-a-time-zone'),
  role: z.enum(roles),
  onDuty: z.boolean(),
  /** May have a password of their own, be invited and use Register. */
  allowNativeLogin: z.boolean(),
  subAccount: subAccountGuid.nullable(),
})

export const blankOperatorFields: z.output<typeof operatorFields> = {
  fullName: '',
  email: '',
  backupEmail: '',
  mobilePhone: '',
  culture: '',
  timeZone: '',
  role: 'Unspecified',
  onDuty: true,
  allowNativeLogin: true,
  subAccount: null,
}

/** As stored: what an older version accepted still opens, and is judged again when it is saved. */
const storedFields = operatorFields.extend({
  fullName: z.string(),
  email: z.string(),
  backupEmail: z.string(),
  mobilePhone: z.string(),
  timeZone: z.string(),
})

/** All that one Save writes, or refuses, together. */
export const operatorDraft = z.object({
  fields: operatorFields,
  /** The groups chosen by hand; Everyone is computed and not among them. */
  groups: z.array(groupGuid).max(10_000),
  apiUsers: apiUserChanges,
  signIn: signInChange,
})

const typed = z.string().max(100_000)

/** A draft as it is typed, not yet right or complete; it never holds a password. */
export const typedDraft = operatorDraft.extend({
  fields: operatorFields.extend({
    ...{ fullName: typed, email: typed, backupEmail: typed, mobilePhone: typed, timeZone: typed },
    allowNativeLogin: z.boolean().default(true), // drafts of a version that did not know it
  }),
  apiUsers: apiUserChanges.extend({
    added: z.array(addedApiAccount.extend({ description: typed, userName: typed })).max(1000),
    changed: z
      .array(changedApiAccount.extend({ description: typed }))
      .max(10_000)
      .default([]),
  }),
})

export const operator = z.object({
  guid: operatorGuid,
  /** Grows by one on every save, so that two editors cannot overwrite each other. */
  version: z.int().positive(),
  fields: storedFields,
  groups: z.array(groupGuid),
  apiUsers: z.array(apiAccount),
  deletedApiUsers: z.array(deletedApiAccount),
  signIn,
  createdAt: moment,
  lastSignInAt: moment.nullable(),
})

const versioned = z.object({ guid: operatorGuid, version: z.int().positive() })
const accounts = z.array(apiAccountGuid).max(10_000)

/** The end of everything an operator holds. */
export const offboarding = versioned.extend({
  /** Deleted ones rest in Recently deleted. */
  apiUsers: z.enum(['delete', 'disable']),
  /** Its API users, as they were shown. */
  seen: accounts,
  /** Those among them that may go although they were used lately. */
  confirmed: accounts,
})

export const operators = {
  get: call(operatorGuid, operator),
  create: call(operatorDraft, operator),
  /** `confirmed` are those among the deleted API users that may go although they were used lately. */
  save: call(versioned.extend({ draft: operatorDraft, confirmed: accounts.default([]) }), operator),
  remove: call(versioned, z.void()),
  /** All of it or nothing; refused as a Save is, and with `conflict` where it holds other API users than `seen`. */
  offboard: call(offboarding, operator),
  /** One operator was saved or deleted; null where many were. */
  changed: event(operatorGuid.nullable()),
}

export type OperatorFields = z.output<typeof operatorFields>
export type OperatorDraft = z.output<typeof operatorDraft>
export type Offboarding = z.output<typeof offboarding>
export type Operator = z.output<typeof operator>
