import { createHash } from 'node:crypto'

const magic = '$apr1$'
const rounds = 1000
const alphabet = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The order in which the bytes of the digest are written, three at a time. */
const triples = [
  [0, 6, 12],
  [1, 7, 13],
  [2, 8, 14],
  [3, 9, 15],
  [4, 10, 5],
] as const

const md5 = (...parts: Buffer[]) => {
  const hash = createHash('md5')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Apache's MD5-crypt over the bytes of the password (`apr_md5_encode` of the Apache Portable Runtime). */
export function apr1(password: string, salt: string): string {
  const secret = Buffer.from(password)
  const seasoning = Buffer.from(salt)
  const inner = md5(secret, seasoning, secret)

  const first = [secret, Buffer.from(magic), seasoning]
  for (let left = secret.length; left > 0; left -= 16) first.push(inner.subarray(0, Math.min(16, left)))
  for (let bits = secret.length; bits > 0; bits >>= 1)
    first.push((bits & 1) === 1 ? Buffer.alloc(1) : secret.subarray(0, 1))
  let digest = md5(...first)

  for (let round = 0; round < rounds; round++) {
    digest = md5(
      round % 2 ? secret : digest,
      ...(round % 3 ? [seasoning] : []),
      ...(round % 7 ? [secret] : []),
      round % 2 ? digest : secret,
    )
  }
  return `${magic}${salt}$${inCharacters(digest)}`
}

function inCharacters(digest: Buffer) {
  const byte = (at: number) => digest[at] ?? 0
  const groups = triples.map(([high, middle, low]) =>
    written((byte(high) << 16) | (byte(middle) << 8) | byte(low), 4),
  )
  return groups.join('') + written(byte(11), 2)
}

const written = (value: number, many: number) =>
  Array.from({ length: many }, (_, at) => alphabet.charAt((value >> (6 * at)) & 63)).join('')
