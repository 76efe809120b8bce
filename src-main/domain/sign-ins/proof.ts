import { randomUUID } from 'node:crypto'
import type { FieldProblems } from '../../../src-preload/contract/result.js'
import type { RecordActivity } from '../activity/activity-service.js'
import { AppError } from '../app-error.js'
import type { Transaction } from '../needs.js'
import { type HashPassword, verifyPassword } from '../passwords/argon2id.js'
import type { SignInRecords, StoredSignIn } from './sign-in-records.js'
import type { Throttle } from './throttle.js'

interface Needs {
  records: Pick<SignInRecords, 'findByEmail'>
  throttle: Throttle
  hashPassword: HashPassword
  transaction: Transaction
  record: RecordActivity
}

interface Claim {
  login: string
  secret: string
  /** What the secret has to match; null where that operator may not come in this way. */
  hashOf: (known: StoredSignIn) => string | null
  /** What to tell where it does not match. */
  wrong: FieldProblems
}

/**
 * Has somebody prove who they are. Tries are judged one after the other, counted before they are judged, and cost one
 * Argon2id whether or not the login exists (OWASP Authentication Cheat Sheet, "Authentication and Error Messages").
 */
export function createProof({ records, throttle, hashPassword, transaction, record }: Needs) {
  let last: Promise<unknown> = Promise.resolve()
  let decoy: Promise<string> | undefined

  function prove(claim: Claim): Promise<StoredSignIn> {
    const proved = last.then(() => judge(claim))
    last = proved.catch(() => undefined)
    return proved
  }

  async function judge({ login, secret, hashOf, wrong }: Claim) {
    throttle.refuseTooMany(login)
    const stranger = await (decoy ??= hashPassword(randomUUID()))
    transaction(() => throttle.count(login))
    const known = records.findByEmail(login)
    const hash = known ? hashOf(known) : null
    const matches = await verifyPassword(hash ?? stranger, secret)
    if (!known || hash === null || !matches) {
      transaction(() => tellFailed(known))
      throw new AppError('not-allowed', 'the proof failed', wrong)
    }
    transaction(() => throttle.clear(login))
    return known
  }

  /** An unknown login is not written down: people type passwords into the wrong field. */
  function tellFailed(known: StoredSignIn | undefined) {
    record(
      {
        action: 'sign-in-failed',
        subject: known?.fullName ?? '',
        subjectGuid: known?.guid ?? null,
        operator: known ? { guid: known.guid, name: known.fullName } : null,
        changes: [],
      },
      null,
    )
  }

  return prove
}

export type ProveIdentity = ReturnType<typeof createProof>
