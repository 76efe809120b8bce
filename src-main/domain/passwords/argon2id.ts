import type Argon2 from 'argon2'

/** What hashes cost, in KiB, passes and lanes. */
export interface Argon2idCost {
  memoryCost: number
  timeCost: number
  parallelism: number
}

/** For random passwords of API accounts: the minimum of the OWASP Password Storage Cheat Sheet. */
export const apiPasswordCost: Argon2idCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** For passwords that people choose: the second recommended option of RFC 9106, section 4. */
export const operatorPasswordCost: Argon2idCost = { memoryCost: 65_536, timeCost: 3, parallelism: 4 }

/** Answers a PHC string (`$argon2id$v=19$m=…`), made off the main thread. */
export type HashPassword = (password: string) => Promise<string>

export const hashWith =
  (cost: Argon2idCost): HashPassword =>
  (password) =>
    withArgon2(password, (argon2, bytes) => argon2.hash(bytes, { ...cost, type: argon2.argon2id }))

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$[A-Za-z0-9+/]{11,86}\$[A-Za-z0-9+/]{22,86}$/

export const isArgon2id = (hash: string) => phc.test(hash)

/** In KiB, passes and lanes. */
const costOf = (hash: string) => phc.exec(hash)?.slice(1).map(Number) ?? []

/** In KiB, passes and lanes: what costs more would keep everybody waiting who calls meanwhile. */
const dearest = { memory: 262_144, passes: 10, lanes: 16 }

/** Whether verifying it costs so much that nobody should, or so little that it cannot be verified at all. */
export function isArgon2idBeyondReason(hash: string) {
  const [memory = 0, passes = 0, lanes = 0] = costOf(hash)
  const tooDear = memory > dearest.memory || passes > dearest.passes || lanes > dearest.lanes
  return tooDear || passes < 1 || lanes < 1 || memory < 8 * lanes
}

/** No password matches a hash that damage has made unreadable. */
export const verifyPassword = async (hash: string, password: string) =>
  isArgon2id(hash) &&
  !isArgon2idBeyondReason(hash) &&
  withArgon2(password, (argon2, bytes) => argon2.verify(hash, bytes))

/**
 * Wiped when the work is done, as argon2 wipes its own copy. A string it would put into Node's pool of small buffers,
 * where passwords stay readable for as long as the process runs; the memory of an ArrayBuffer it shares.
 */
async function withArgon2<Value>(
  password: string,
  work: (argon2: typeof Argon2, bytes: Buffer) => Promise<Value>,
) {
  const { default: argon2 } = await import('argon2') // only now: the start does not wait for it
  const { buffer } = new TextEncoder().encode(password)
  try {
    return await work(argon2, buffer as unknown as Buffer)
  } finally {
    new Uint8Array(buffer).fill(0)
  }
}

/** True where a hash was made at another cost than the one of today. */
export function costsOtherwise(hash: string, cost: Argon2idCost) {
  const [memory, passes, lanes] = costOf(hash)
  return memory !== cost.memoryCost || passes !== cost.timeCost || lanes !== cost.parallelism
}
