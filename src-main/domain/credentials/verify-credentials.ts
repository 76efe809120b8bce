import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { Clock } from '../needs.js'
import { type HashPassword, verifyPassword } from '../passwords/argon2id.js'
import { isForeign, verifyStored } from '../passwords/foreign-hashes.js'
import type { AccountRecords, CallingAccount, Renewed } from './account-records.js'
import { createGate } from './gate.js'
import { createRemembered, type SteadyClock } from './remembered.js'

/** Why credentials are not accepted. To the outside all but `busy` are the same 401. */
export type Refusal = 'unknown' | 'wrong' | 'disabled' | 'expired'

export type Verdict =
  /** `renewed` is a hash of ours for what was verified against one from elsewhere: it is stored with the use. */
  | { kind: 'accepted'; account: CallingAccount; renewed?: Renewed }
  | { kind: 'refused'; why: Refusal; account: CallingAccount | undefined }
  | { kind: 'busy' }

interface Needs {
  records: Pick<AccountRecords, 'findByUserName'>
  clock: Clock
  hashPassword: HashPassword
  steadyClock?: SteadyClock
}

/** A core stays free for those who were verified already. */
const working = Math.max(1, Math.min(2, availableParallelism() - 1))
export const limits = { working, waiting: 32 }

/**
 * Judges a user name and a password (RFC 7617). The row is read each time, so that what is deleted, disabled or expired
 * ends at once; Argon2id runs only for what was not verified a moment ago, two at a time; an unknown name costs as much.
 * A hash that an import brought costs its own time, and as much beside it, so that being quicker tells nothing.
 */
export function createVerifyCredentials({ records, clock, hashPassword, steadyClock }: Needs) {
  const remembered = createRemembered(steadyClock)
  const gate = createGate(limits)
  let decoy: Promise<string> | undefined

  return async (typedName: string, password: string): Promise<Verdict> => {
    const userName = typedName.normalize('NFC') // as user names are stored
    const account = records.findByUserName(userName)
    const mark = account && remembered.markOf(userName, password, account.passwordHash)
    if (mark !== undefined && remembered.knows(mark)) return judge(account)

    const stranger = await (decoy ??= hashPassword(randomUUID())) // for known names too: the first call tells nothing
    const hash = account?.passwordHash ?? stranger
    const verified = await gate.through(() => verify(hash, password, stranger))
    if (!verified) return { kind: 'busy' }
    if (mark === undefined) return { kind: 'refused', why: 'unknown', account: undefined }
    if (!verified.value.matches) return { kind: 'refused', why: 'wrong', account }
    const { renewed } = verified.value
    remembered.remember(renewed ? remembered.markOf(userName, password, renewed.after) : mark)
    const verdict = judge(records.findByUserName(userName)) // again: it may have gone while we verified
    return verdict.kind === 'accepted' && renewed ? { ...verdict, renewed } : verdict
  }

  async function verify(hash: string, password: string, stranger: string) {
    if (!isForeign(hash)) return { matches: await verifyPassword(hash, password) }
    const [matches] = await Promise.all([verifyStored(hash, password), verifyPassword(stranger, password)])
    return matches ? { matches, renewed: { before: hash, after: await hashPassword(password) } } : { matches }
  }

  function judge(account: CallingAccount | undefined): Verdict {
    if (!account) return { kind: 'refused', why: 'unknown', account }
    if (account.state === 'disabled') return { kind: 'refused', why: 'disabled', account }
    if (account.expiresAt !== null && account.expiresAt <= clock()) {
      return { kind: 'refused', why: 'expired', account }
    }
    return { kind: 'accepted', account }
  }
}

export type VerifyCredentials = ReturnType<typeof createVerifyCredentials>
