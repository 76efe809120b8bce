import { createHmac, randomBytes } from 'node:crypto'

const most = 1024
const lifeMs = 5 * 60 * 1000

/** Milliseconds of a clock that only goes forward. */
export type SteadyClock = () => number

/**
 * Credentials that were verified a moment ago, so that the next call need not pay for Argon2id again. Neither user name
 * nor password is kept: only an HMAC-SHA256 under a key that this process made and nobody else has. The stored hash is
 * part of it, so a new password, or none, ends what was remembered.
 */
export function createRemembered(now: SteadyClock = () => performance.now()) {
  const key = randomBytes(32)
  const until = new Map<string, number>()

  const markOf = (userName: string, password: string, hash: string) =>
    createHmac('sha256', key)
      .update(`${userName.length}:${userName}${password.length}:${password}${hash}`)
      .digest('base64')

  function knows(mark: string) {
    const end = until.get(mark)
    if (end === undefined) return false
    if (end > now()) return true
    until.delete(mark)
    return false
  }

  function remember(mark: string) {
    until.delete(mark)
    until.set(mark, now() + lifeMs)
    const [oldest] = until.keys()
    if (until.size > most && oldest !== undefined) until.delete(oldest)
  }

  return { markOf, knows, remember }
}
