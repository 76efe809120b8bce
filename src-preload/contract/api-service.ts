import { z } from 'zod'
import { apiAccountGuid } from './api-accounts.js'
import { call, event } from './call.js'
import { failureCode } from './result.js'
import { moment } from './text.js'

export const usualPort = 8734
const port = z.int().min(1024, 'port-range').max(65_535, 'port-range')

export const apiServiceState = z.object({
  /** Whether it should run; it starts with the application then. */
  on: z.boolean(),
  port,
  /** `http://127.0.0.1:8734` while it runs, else null. */
  address: z.string().nullable(),
  /** Why it does not run although it should, and the program that holds the port, where that can be told. */
  problem: z.object({ code: failureCode, holder: z.string().nullable() }).nullable(),
})

/** One call as it is shown: no query, no header, nothing secret. */
export const servedCall = z.object({
  at: moment,
  /** The user name of an account that exists; null where nobody proved to be one. */
  userName: z.string().nullable(),
  method: z.string(),
  path: z.string(),
  status: z.int(),
})

export const servedCalls = z.object({
  /** The last hundred, the newest first. */
  calls: z.array(servedCall).max(100),
  /** Calls in the last 60 seconds. */
  perMinute: z.int().nonnegative(),
})

/** What was pasted: a password alone, an `Authorization` header, or a whole curl command. */
export const credentialCheck = z.object({
  text: z.string().trim().min(1, 'required').max(20_000, 'too-long'),
  /** For a password alone. */
  userName: z.string().max(1000),
})

export const credentialVerdict = z.object({
  /** What the service would answer now. */
  accepted: z.boolean(),
  why: z.enum(['accepted', 'unreadable', 'unknown', 'wrong', 'disabled', 'expired', 'busy']),
  userName: z.string().nullable(),
  account: z
    .object({ guid: apiAccountGuid, operator: z.string(), operatorGuid: z.uuid(), description: z.string() })
    .nullable(),
})

export const apiService = {
  state: call(z.void(), apiServiceState),
  /** Switches it on or off, or moves it to another port; answers what came of it. */
  configure: call(z.object({ on: z.boolean(), port }), apiServiceState),
  calls: call(z.void(), servedCalls),
  /** Says whose credentials these are and whether they would be accepted, without counting a use. */
  check: call(credentialCheck, credentialVerdict),
  changed: event(apiServiceState),
  /** There were calls; told at most four times a second. */
  called: event(z.null()),
}

export type ApiServiceState = z.output<typeof apiServiceState>
export type ServedCall = z.output<typeof servedCall>
export type ServedCalls = z.output<typeof servedCalls>
export type CredentialCheck = z.output<typeof credentialCheck>
export type CredentialVerdict = z.output<typeof credentialVerdict>
