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
  /**
   * `byOld`: with the password before the present one, while both work. `renewed` is a hash of ours for what was verified
   * against one from elsewhere: it is stored with the use.
   */
  | { kind: 'accepted'; account: CallingAccount; byOld: boolean; renewed?: Renewed | undefined }
  | { kind: 'refused'; why: Refusal; account: CallingAccount | undefined }
  | { kind: 'busy' }

interface Needs {
  records: Pick<AccountRecords, 'findByUserName' | 'overlapAfter'>
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
 * While two passwords work for any account, whatever does not match costs one more, so that the time tells no names.
 * A hash that an import brought costs its own time, and as much beside it, so that being quicker tells nothing.
 */
export function createVerifyCredentials({ records, clock, hashPassword, steadyClock }: Needs) {
  const remembered = createRemembered(steadyClock)
  const gate = createGate(limits)
  let decoy: Promise<string> | undefined

  return async (typedName: string, password: string): Promise<Verdict> => {
    const userName = typedName.normalize('NFC') // as user names are stored
    const account = records.findByUserName(userName)
    const hashes = account ? hashesOf(account, clock()) : []
    const marks = hashes.map((hash) => remembered.markOf(userName, password, hash))
    const known = marks.findIndex(remembered.knows)
    if (known !== -1) return judge(account, known)

    const stranger = await (decoy ??= hashPassword(randomUUID())) // for known names too: the first call tells nothing
    const tries = [hashes[0], ...(records.overlapAfter(clock()) ? [hashes[1]] : [])]
    const verified = await gate.through(async () => {
      const matched = await firstMatch(tries, stranger, password)
      return { matched, renewed: matched === 0 ? await renew(hashes[0], password) : undefined }
    })
    if (!verified) return { kind: 'busy' }
    const { matched, renewed } = verified.value
    if (!account) return { kind: 'refused', why: 'unknown', account: undefined }
    const mark = renewed ? remembered.markOf(userName, password, renewed.after) : marks[matched]
    if (mark === undefined) return { kind: 'refused', why: 'wrong', account }
    remembered.remember(mark)
    const verdict = judge(records.findByUserName(userName), matched) // again: it may have gone while we verified
    return verdict.kind === 'accepted' ? { ...verdict, renewed } : verdict
  }

  async function renew(hash: string | undefined, password: string): Promise<Renewed | undefined> {
    if (hash === undefined || !isForeign(hash)) return undefined
    return { before: hash, after: await hashPassword(password) }
  }

  function judge(account: CallingAccount | undefined, matched: number): Verdict {
    if (!account) return { kind: 'refused', why: 'unknown', account }
    if (account.state === 'disabled') return { kind: 'refused', why: 'disabled', account }
    if (account.expiresAt !== null && account.expiresAt <= clock()) {
      return { kind: 'refused', why: 'expired', account }
    }
    return { kind: 'accepted', account, byOld: matched === 1 }
  }
}

/** The present password's first, and the one before it while it works too. */
function hashesOf({ passwordHash, rotatedHash, rotatedUntil }: CallingAccount, now: number) {
  const overlaps = rotatedHash !== null && rotatedUntil !== null && rotatedUntil > now
  return overlaps ? [passwordHash, rotatedHash] : [passwordHash]
}

/** The position of the hash that the password matches, or -1; where there is none the stranger's is tried instead. */
async function firstMatch(tries: readonly (string | undefined)[], stranger: string, password: string) {
  for (const [position, hash] of tries.entries()) {
    if ((await matches(hash ?? stranger, stranger, password)) && hash !== undefined) return position
  }
  return -1
}

async function matches(hash: string, stranger: string, password: string) {
  if (!isForeign(hash)) return verifyPassword(hash, password)
  const [found] = await Promise.all([verifyStored(hash, password), verifyPassword(stranger, password)])
  return found
}

export type VerifyCredentials = ReturnType<typeof createVerifyCredentials>
