import type { Database } from 'better-sqlite3'

/** Terms that begin with a text of one or two letters; where there are more, nearly everybody has it. */
const mostTerms = 40
/** A longer text is found by its beginning, and then compared whole. */
const mostParts = 40

export function createSearchIndex(db: Database, index: 'operator_search' | 'api_account_search') {
  const selectRows = db
    .prepare<[string, number], number>(`SELECT rowid FROM ${index} WHERE ${index} MATCH ? LIMIT ?`)
    .pluck()
  const selectTerms = db
    .prepare<[string, string, number], string>(
      `SELECT term FROM ${index}_terms WHERE term >= ? AND term < ? LIMIT ?`,
    )
    .pluck()

  /** Some who may hold a folded text, at most so many; none where nearly everybody does. */
  function some(text: string, most: number): number[] {
    const match = queryFor(text)
    return match ? selectRows.all(match, most) : []
  }

  /** All who hold a folded text and perhaps some more; undefined where there are more than `most`. */
  function candidates(text: string, most: number): number[] | undefined {
    if (queryFor(text) === undefined) return undefined
    const rows = some(text, most + 1)
    return rows.length > most ? undefined : rows
  }

  /** Empty where nobody can hold it, undefined where nearly everybody does. */
  function queryFor(text: string) {
    if (!text.isWellFormed() || text.includes('\0')) return '' // no text in the store is such
    const letters = [...text]
    if (letters.length >= 3) {
      const parts = letters.slice(2).map((_letter, at) => letters.slice(at, at + 3).join(''))
      return [...new Set(parts.slice(0, mostParts))].map(quoted).join(' AND ')
    }
    const terms = selectTerms.all(text, `${text}\u{10FFFF}`, mostTerms + 1)
    return terms.length > mostTerms ? undefined : terms.map(quoted).join(' OR ')
  }

  return { some, candidates }
}

const quoted = (term: string) => `"${term.replaceAll('"', '""')}"`
