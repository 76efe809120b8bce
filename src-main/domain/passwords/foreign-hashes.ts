import { createHash, timingSafeEqual } from 'node:crypto'
import { apr1 } from './apr1.js'
import { isArgon2id, isArgon2idBeyondReason, verifyPassword } from './argon2id.js'

/** What a stored hash can be made with: ours, or one that came with an import from an htpasswd file. */
export type HashKind = 'argon2id' | 'bcrypt' | 'apr1' | 'sha1'

const bcrypt = /^\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53}$/
const apr1Hash = /^\$apr1\$([./A-Za-z0-9]{1,8})\$[./A-Za-z0-9]{22}$/
const sha1 = /^\{SHA\}([A-Za-z0-9+/]{27}=)$/

/** A second or so; a hash that costs more would keep everybody waiting who calls meanwhile. */
export const dearestBcrypt = 14
const leastBcrypt = 4

export function kindOfHash(hash: string): HashKind | undefined {
  if (isArgon2id(hash)) return 'argon2id'
  if (bcrypt.test(hash)) return 'bcrypt'
  if (apr1Hash.test(hash)) return 'apr1'
  return sha1.test(hash) ? 'sha1' : undefined
}

/** Whether verifying it costs so much that it is not taken over, or so little that it cannot be verified at all. */
export function isBeyondReason(hash: string): boolean {
  const cost = bcrypt.exec(hash)?.[1]
  if (cost !== undefined) return Number(cost) > dearestBcrypt || Number(cost) < leastBcrypt
  return isArgon2id(hash) && isArgon2idBeyondReason(hash)
}

/** Made elsewhere, by something weaker than ours: it is replaced at its first use. */
export const isForeign = (hash: string) => !hash.startsWith('$argon2id$')

/** Verifies a hash of any kind we keep. bcrypt takes the first 72 bytes of a password alone, as htpasswd does. */
export async function verifyStored(hash: string, password: string): Promise<boolean> {
  const kind = kindOfHash(hash)
  if (kind === 'bcrypt') {
    const { verify } = await import('@node-rs/bcrypt') // only now: the start does not wait for it
    return verify(password, hash)
  }
  if (kind === 'apr1') return same(apr1(password, apr1Hash.exec(hash)?.[1] ?? ''), hash)
  if (kind === 'sha1') return same(`{SHA}${createHash('sha1').update(password).digest('base64')}`, hash)
  return verifyPassword(hash, password)
}

const same = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
