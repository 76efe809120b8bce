import {
  type ChangedApiAccount,
  type IssuedId,
  overlaps,
} from '../../../src-preload/contract/api-accounts.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import { AppError } from '../app-error.js'
import type { Clock } from '../needs.js'
import type { AccountChange, ApiAccountRecords, StoredApiAccount } from './api-account-records.js'
import { type IssuedCredentials, noLongerIssued } from './issued-credentials.js'
import type { TellOfAccount } from './tell-of-account.js'

interface Needs {
  records: Pick<ApiAccountRecords, 'find' | 'replace' | 'overlapsOverAt'>
  issued: { get(id: IssuedId): IssuedCredentials }
  clock: Clock
  tell: TellOfAccount
}

type Part = 'description' | 'state' | 'expiresAt'

const noOldPassword = { rotatedHash: null, rotatedUntil: null, rotatedUsedAt: null }

/** Changes stored accounts as a draft asks; part of the caller's transaction. */
export function createChangeAccounts({ records, issued, clock, tell }: Needs) {
  /** `conflict` where somebody else changed the same since the draft has seen it. */
  function change(operator: OperatorGuid, wanted: ChangedApiAccount) {
    const stored = records.find(wanted.guid)
    if (stored?.operator !== operator) {
      throw new AppError('not-found', `no API account ${wanted.guid}`, { apiUsers: 'api-user-gone' })
    }
    const changes = (part: Part) => isChange(stored, wanted, part)
    const after: AccountChange = { ...stored }
    if (changes('description')) setDescription(stored, (after.description = wanted.description))
    if (changes('expiresAt')) setExpiry(stored, (after.expiresAt = wanted.expiresAt))
    if (changes('state')) {
      after.state = wanted.state
      tell(wanted.state === 'disabled' ? 'api-user-disabled' : 'api-user-enabled', stored)
    }
    if (wanted.endsOverlap || wanted.renewal) {
      refuseRenewedMeanwhile(stored, wanted)
      Object.assign(after, endOverlap(stored), wanted.renewal && renew(stored, wanted.renewal))
    }
    records.replace(stored.guid, after)
  }

  function setDescription(stored: StoredApiAccount, after: string) {
    tell('api-user-changed', stored, [{ field: 'description', before: stored.description, after }])
  }

  function setExpiry(stored: StoredApiAccount, expiresAt: number | null) {
    if (expiresAt !== null && expiresAt <= clock()) {
      throw new AppError('invalid', 'the expiry is in the past', { apiUsers: 'expiry-is-over' })
    }
    tell('api-user-changed', stored, [
      { field: 'expiresAt', before: inWords(stored.expiresAt), after: inWords(expiresAt) },
    ])
  }

  /** These two change an account as it is stored by now. */
  function disable(stored: StoredApiAccount) {
    records.replace(stored.guid, { ...stored, state: 'disabled' })
    tell('api-user-disabled', stored)
  }

  function expire(stored: StoredApiAccount, expiresAt: number) {
    setExpiry(stored, expiresAt)
    records.replace(stored.guid, { ...stored, expiresAt })
  }

  /** The password before the present one, where there is one, stops working. */
  function endOverlap(stored: StoredApiAccount, by?: null) {
    if (stored.rotatedHash !== null) tell('overlap-ended', stored, [], by)
    return noOldPassword
  }

  /** Old passwords whose time is over; answers with their accounts. */
  function endOverlaps() {
    const over = records.overlapsOverAt(clock())
    over.forEach((account) => records.replace(account.guid, { ...account, ...endOverlap(account, null) }))
    return over
  }

  function renew(stored: StoredApiAccount, { issuedId, overlap }: NonNullable<ChangedApiAccount['renewal']>) {
    const { renewing, passwordHash } = issued.get(issuedId)
    if (renewing !== stored.guid) throw noLongerIssued()
    const now = clock()
    const until = overlap === 'none' ? null : now + overlaps[overlap]
    const overlapUntil = { field: 'overlapUntil', before: null, after: inWords(until) }
    tell('api-user-renewed', stored, until === null ? [] : [overlapUntil])
    return {
      passwordHash,
      renewals: stored.renewals + 1,
      acknowledgedAt: now,
      rotatedHash: until === null ? null : stored.passwordHash,
      rotatedUntil: until,
    }
  }

  return { change, disable, expire, setDescription, endOverlaps }
}

function isChange(stored: StoredApiAccount, { seen, ...wanted }: ChangedApiAccount, part: Part) {
  if (wanted[part] === seen[part] || wanted[part] === stored[part]) return false
  if (stored[part] !== seen[part]) {
    throw new AppError('conflict', `${part} of ${stored.guid} was changed meanwhile`)
  }
  return true
}

function refuseRenewedMeanwhile(stored: StoredApiAccount, { seen }: ChangedApiAccount) {
  if (stored.renewals !== seen.renewals) {
    throw new AppError('conflict', `the password of ${stored.guid} was renewed meanwhile`)
  }
}

const inWords = (at: number | null) => (at === null ? 'never' : new Date(at).toISOString())
