import { Fault, longestRow } from './fault.js'
import type { ReadRow } from './read-source.js'

export const htpasswdHead = ['User name', 'Password hash']

/** `name:hash` on each line; what follows a second colon is a comment, and so are lines that begin with `#`. */
export function* htpasswdRows(texts: Iterable<string>): Generator<ReadRow> {
  let rest = ''
  let line = 0

  function* take(lines: readonly string[]): Generator<ReadRow> {
    for (const text of lines) {
      line++
      const entry = text.replace(/\r$/, '')
      if (entry.trim() === '' || entry.startsWith('#')) continue
      const [userName = '', hash] = entry.split(':')
      if (hash === undefined) yield { line, cells: ['', ''], problem: 'no-htpasswd-line' }
      else yield { line, cells: [userName, hash] }
    }
  }

  for (const text of texts) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    yield* take(lines)
    if (rest.length > longestRow) throw new Fault('row-too-long', line + 1)
  }
  yield* take([rest])
}

/** Whether a file begins as htpasswd files do: a name, a colon, and no columns. */
export const looksLikeHtpasswd = (start: string) =>
  /^(?:\s*(?:#[^\n]*)?\n)*[^\s:,;|#{[]+:[^\s:,;|]+(?::[^\n]*)?\r?(?:\n|$)/.test(start)
