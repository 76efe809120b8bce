import argon2 from 'argon2'

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
    inOwnMemory(password, (bytes) => argon2.hash(bytes, { ...cost, type: argon2.argon2id }))

export const verifyPassword = (hash: string, password: string) =>
  inOwnMemory(password, (bytes) => argon2.verify(hash, bytes))

/**
 * Wiped when the work is done, as argon2 wipes its own copy. A string it would put into Node's pool of small buffers,
 * where passwords stay readable for as long as the process runs; the memory of an ArrayBuffer it shares.
 */
async function inOwnMemory<Value>(password: string, work: (bytes: Buffer) => Promise<Value>) {
  const { buffer } = new TextEncoder().encode(password)
  try {
    return await work(buffer as unknown as Buffer)
  } finally {
    new Uint8Array(buffer).fill(0)
  }
}

/** True where a hash was made at another cost than the one of today. */
export const costsOtherwise = (hash: string, cost: Argon2idCost) => argon2.needsRehash(hash, cost)
