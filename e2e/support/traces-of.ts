import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One way in which a secret could stand in a file. */
export interface Trace {
  /** Which secret it is of. */
  secret: number
  way: string
  bytes: Buffer
}

const reversed = (bytes: Buffer) => Buffer.from(bytes).reverse()
const escaped = (text: string) =>
  [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
const percent = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

/** As base64 at each place within three bytes, without the letters that depend on what stands around it. */
const base64s = (bytes: Buffer, encoding: 'base64' | 'base64url') =>
  [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString(encoding)
      .replace(/=+$/, '')
    return text.slice(Math.ceil((before * 8) / 6), -1)
  })

/** Every way that is looked for: plain, encoded, reversed, and as plain hashes of it. */
export function tracesOf(secret: string, which: number): Trace[] {
  const plain = Buffer.from(secret)
  const wide = Buffer.from(secret, 'utf16le')
  const ways: [string, Buffer | string][] = [
    ['plain', plain],
    ['reversed', reversed(plain)],
    ['UTF-16 LE', wide],
    ['UTF-16 BE', Buffer.from(wide).swap16()],
    ['hex', plain.toString('hex')],
    ['hex, capitals', plain.toString('hex').toUpperCase()],
    ['JSON escapes', escaped(secret)],
    ['percent', percent(secret)],
    ['percent, capitals', percent(secret).replace(/%../g, (code) => code.toUpperCase())],
    ...base64s(plain, 'base64').map((text, at): [string, string] => [`base64 at ${at}`, text]),
    ...base64s(plain, 'base64url').map((text, at): [string, string] => [`base64url at ${at}`, text]),
    ...base64s(wide, 'base64').map((text, at): [string, string] => [`base64 of UTF-16 at ${at}`, text]),
  ]
  for (const name of ['md5', 'sha1', 'sha256', 'sha512']) {
    const digest = createHash(name).update(secret).digest()
    ways.push([name, digest], [`${name}, hex`, digest.toString('hex')])
    ways.push([`${name}, hex, capitals`, digest.toString('hex').toUpperCase()])
    ways.push([`${name}, base64`, digest.toString('base64').replace(/=+$/, '')])
    ways.push([`${name}, base64url`, digest.toString('base64url')])
  }
  return ways.map(([way, bytes]) => ({ secret: which, way, bytes: Buffer.from(bytes) }))
}

/** Reads every file below the folder once, and answers with each trace that stands in one of them. */
export function findTraces(folder: string, traces: readonly Trace[]) {
  const byHead = new Map<number, Trace[]>()
  for (const trace of traces) {
    const head = trace.bytes.readUInt32LE(0)
    byHead.set(head, [...(byHead.get(head) ?? []), trace])
  }
  const found: { file: string; trace: Trace }[] = []
  let read = 0
  for (const file of filesBelow(folder)) {
    const bytes = readFileSync(file)
    read += bytes.length
    for (let at = 0; at + 4 <= bytes.length; at++) {
      for (const trace of byHead.get(bytes.readUInt32LE(at)) ?? []) {
        if (bytes.subarray(at, at + trace.bytes.length).equals(trace.bytes)) found.push({ file, trace })
      }
    }
  }
  return { found, read }
}

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
