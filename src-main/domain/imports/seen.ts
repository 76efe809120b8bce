import { hash, randomBytes } from 'node:crypto'

const wordsEach = 4
const fullest = 0.6

/**
 * On which line a text was met first. Five million texts take some 130 MB: 96 bits of a hash under a key of this run
 * stand for each of them, so that nobody can make two fall together.
 */
export function createSeen(size = 1024) {
  const key = randomBytes(32).toString('hex')
  let slots = size
  let table = new Uint32Array(slots * wordsEach)
  let count = 0

  /** The line where it was met before; or none, and then it was met on this one. */
  function meet(text: string, line: number): number | undefined {
    const mark = hash('sha256', key + text, 'buffer')
    const words = [mark.readUInt32LE(0), mark.readUInt32LE(4), mark.readUInt32LE(8)] as const
    const before = put(table, slots, words, line)
    if (before !== undefined) return before
    if (++count > slots * fullest) grow()
    return undefined
  }

  function grow() {
    const larger = new Uint32Array(slots * 2 * wordsEach)
    for (let at = 0; at < table.length; at += wordsEach) {
      const line = table[at + 3] ?? 0
      if (line > 0) put(larger, slots * 2, [table[at] ?? 0, table[at + 1] ?? 0, table[at + 2] ?? 0], line)
    }
    slots *= 2
    table = larger
  }

  return { meet }
}

function put(table: Uint32Array, slots: number, words: readonly [number, number, number], line: number) {
  for (let slot = words[0] % slots; ; slot = (slot + 1) % slots) {
    const at = slot * wordsEach
    if (table[at + 3] === 0) {
      table.set([...words, line], at)
      return undefined
    }
    if (table[at] === words[0] && table[at + 1] === words[1] && table[at + 2] === words[2])
      return table[at + 3]
  }
}
