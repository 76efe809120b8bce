import type { Database } from 'better-sqlite3'

/** Begins of terms that are looked up for a text of one or two letters; more mean that nearly every row has it. */
const mostTerms = 40
/** A longer text is found by its beginning, and then compared whole. */
const mostParts = 40

/** Answers who may hold a folded text: all who do and perhaps some more, or undefined where there are more than `most`. */
export function createSearchIndex(db: Database, index: 'operator_search' | 'api_account_search') {
  const selectRows = db
    .prepare<[string, number], number>(`SELECT rowid FROM ${index} WHERE ${index} MATCH ? LIMIT ?`)
    .pluck()
  const selectTerms = db
    .prepare<[string, string, number], string>(
      `SELECT term FROM ${index}_terms WHERE term >= ? AND term < ? LIMIT ?`,
    )
    .pluck()

  return function candidates(text: string, most: number): number[] | undefined {
    if (!text.isWellFormed() || text.includes('\0')) return [] // no text in the store is such
    const match = queryFor(text)
    if (match === undefined) return undefined
    if (match === '') return []
    const rows = selectRows.all(match, most + 1)
    return rows.length > most ? undefined : rows
  }

  function queryFor(text: string) {
    const letters = [...text]
    if (letters.length >= 3) {
      const parts = letters.slice(2).map((_letter, at) => letters.slice(at, at + 3).join(''))
      return [...new Set(parts.slice(0, mostParts))].map(quoted).join(' AND ')
    }
    const terms = selectTerms.all(text, `${text}\u{10FFFF}`, mostTerms + 1)
    return terms.length > mostTerms ? undefined : terms.map(quoted).join(' OR ')
  }
}

const quoted = (term: string) => `"${term.replaceAll('"', '""')}"`
