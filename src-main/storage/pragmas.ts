import type { Database } from 'better-sqlite3'

/** How long a call waits for another program that writes, in milliseconds: with what is around it, windows stand still for less than 5 s. */
export const patienceMs = 4500

// name, what is set, what must be read back: some builds and some reopens fall back silently.
const pragmas = [
  ['busy_timeout', String(patienceMs), patienceMs],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
] as const

/** Sets what every connection needs and asserts that SQLite took it. */
export function setPragmas(db: Database) {
  for (const [name, value, expected] of pragmas) {
    db.pragma(`${name} = ${value}`)
    const actual = db.pragma(name, { simple: true })
    if (actual !== expected) throw new Error(`PRAGMA ${name} reads ${String(actual)}, not ${expected}`)
  }
}
