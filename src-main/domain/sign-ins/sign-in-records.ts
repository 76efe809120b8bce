import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { Moment } from '../../../src-preload/contract/text.js'

/** What decides whether an operator may sign in. The hashes never leave the main process. */
export interface StoredSignIn {
  guid: OperatorGuid
  fullName: string
  email: string
  passwordHash: string | null
  invitationHash: string | null
  invitationExpiresAt: Moment | null
  /** Whether a password of their own may be used at all. */
  allowed: boolean
  administrator: boolean
}

export interface SignInRecords {
  find(guid: OperatorGuid): StoredSignIn | undefined
  findByEmail(email: string): StoredSignIn | undefined
  /** Whether there is an administrator who has a password. */
  someAdministratorCan(): boolean
  /** Each administrator who has a password. */
  administratorsWhoCan(): OperatorGuid[]
  /** Sets or takes away the password; an invitation ends with it. */
  setPassword(guid: OperatorGuid, hash: string | null): void
  /** Invites anew; a password ends with it. */
  setInvitation(guid: OperatorGuid, hash: string, expiresAt: Moment): void
}

/** Failed tries of one login, and when the last of them was, in milliseconds since the machine was started. */
export interface Tries {
  failures: number
  failedAtUptime: number
}

export interface TriesRecords {
  find(login: string): Tries | undefined
  replace(login: string, tries: Tries): void
  remove(login: string): void
}
