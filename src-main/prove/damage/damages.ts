import SqliteDatabase from 'better-sqlite3'
import type { SoundStore } from './sound-store.js'

/** What lies where the store should be, and perhaps a log beside it. */
export interface Damaged {
  what: string
  store: Buffer
  log?: Buffer
}

type Random = () => number
/** One damage of a kind. */
export type Damage = (sound: SoundStore, other: SoundStore, random: Random) => Damaged

const pageSize = 4096
const below = (random: Random, end: number) => Math.floor(random() * end)

function flipped(bytes: Buffer, random: Random): [Buffer, string] {
  const place = below(random, bytes.length)
  const by = 1 + below(random, 255)
  const after = Buffer.from(bytes)
  after[place] = (after[place] ?? 0) ^ by
  return [after, `byte ${place} xor ${by}`]
}

export const flippedByte: Damage = ({ bytes }, _other, random) => {
  const [store, what] = flipped(bytes, random)
  return { what, store }
}

export const truncation: Damage = ({ bytes }, _other, random) => {
  const size = 1 + below(random, bytes.length - 1)
  return { what: `cut off after ${size}`, store: bytes.subarray(0, size) }
}

export const swappedPages: Damage = ({ bytes }, _other, random) => {
  const pages = bytes.length / pageSize
  const one = below(random, pages)
  const other = (one + 1 + below(random, pages - 1)) % pages
  const store = Buffer.from(bytes)
  bytes.copy(store, one * pageSize, other * pageSize, (other + 1) * pageSize)
  bytes.copy(store, other * pageSize, one * pageSize, (one + 1) * pageSize)
  return { what: `pages ${one} and ${other} swapped`, store }
}

/** The log of another store, or one of ours with a byte flipped or its end cut off. */
export const wrongLog: Damage = ({ running, bytes }, other, random) => {
  const kind = below(random, 4)
  if (kind === 0) return { what: 'the log of another store', store: running.store, log: other.running.log }
  if (kind === 1)
    return { what: 'a closed store with the log of another', store: bytes, log: other.running.log }
  if (kind === 2) {
    const size = below(random, running.log.length)
    return { what: `the log cut off after ${size}`, store: running.store, log: running.log.subarray(0, size) }
  }
  const [log, what] = flipped(running.log, random)
  return { what: `log: ${what}`, store: running.store, log }
}

const noise = (size: number, random: Random) =>
  Buffer.from(Array.from({ length: size }, () => below(random, 256)))

/** A sound database with a table of that name, of a program that is not ours. */
function ofAnotherProgram() {
  const db = new SqliteDatabase(':memory:')
  db.exec("CREATE TABLE operators (name TEXT); INSERT INTO operators VALUES ('Ada')")
  const bytes = db.serialize()
  db.close()
  return bytes
}

/** Another program's database, noise, noise behind headers of other formats, and noise behind a header of SQLite or of ours. */
export const foreignFile: Damage = ({ bytes }, _other, random) => {
  const heads = ['', 'PK\x03\x04', '\x89PNG\r\n\x1a\n', '%PDF-1.7\n', 'SQLite format 3\0', '{"a":1}', 'MZ']
  const which = below(random, heads.length + 2)
  if (which > heads.length) return { what: 'a database of another program', store: ofAnotherProgram() }
  const head = heads[which] === undefined ? bytes.subarray(0, 100) : Buffer.from(heads[which], 'latin1')
  const size = below(random, 5 * pageSize)
  return { what: `noise behind head ${which}`, store: Buffer.concat([head, noise(size + 1, random)]) }
}
