import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ReadableFile } from '../needs.js'
import { readRows } from './read-rows.js'

const megabyte = 1024 * 1024
const asRecognised = { kind: null, columns: null }

/** A file that is made while it is read, and how much of it was. */
function aGeneratedFile(head: string, lines: number, line: (at: number) => string) {
  const read = { bytes: 0 }
  const hash = createHash('sha256')
  let rest = Buffer.from(head)
  let made = 0
  const file: ReadableFile = {
    bytes: 0,
    close: () => undefined,
    read(into) {
      while (rest.length < into.length && made < lines) {
        const some = Array.from({ length: Math.min(1000, lines - made) }, () => line(made++))
        rest = Buffer.concat([rest, Buffer.from(some.join(''))])
      }
      const bytes = rest.copy(into)
      hash.update(rest.subarray(0, bytes))
      rest = rest.subarray(bytes)
      read.bytes += bytes
      return bytes
    },
  }
  return { file, read, hash: () => hash.digest('hex') }
}

describe('reading a large file', () => {
  it.each([
    ['CSV', 'Name,E-mail\n', (at: number) => `"Person ${at}, of many",p${at}@example.com\n`],
    [
      'JSON',
      '[',
      (at: number) => `${at > 0 ? ',' : ''}{"FullName":"Person ${at}","Email":"p${at}@example.com"}\n`,
    ],
    ['htpasswd', '', (at: number) => `person${at}:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n`],
  ])('of %s tells each row before much more of it is read', (format, head, line) => {
    const many = 60_000
    const { file, read, hash } = aGeneratedFile(head, many + 1, (at) =>
      at < many ? line(at) : format === 'JSON' ? ']' : '',
    )
    let rows = 0
    let passed = 0
    let furthest = 0

    const digest = readRows(file, asRecognised, null, () => undefined, {
      onFile: () => undefined,
      onRow() {
        passed += line(rows++).length
        furthest = Math.max(furthest, read.bytes - passed)
      },
    })

    expect(rows).toBe(many)
    expect(read.bytes).toBeGreaterThan(2 * megabyte)
    expect(furthest).toBeLessThan(megabyte)
    expect(digest).toBe(hash())
  })
})
