import type { Database } from 'better-sqlite3'
import { fold } from '../domain/fold.js'

const few = 4500

const match = (text: string) =>
  [...new Set([...text].slice(2).map((_letter, at) => [...text].slice(at, at + 3).join('')))]
    .slice(0, 40)
    .map((term) => `"${term}"`)
    .join(' AND ')

/** What somebody who knows the data would ask SQLite: by the index where few match, in the order where many do. */
export function createRawSearch(db: Database) {
  const selectThese = db.prepare(
    'SELECT operators.* FROM json_each(?) AS wanted CROSS JOIN operators ON operators.guid = wanted.value',
  )
  const selectMatching = db.prepare(`
    SELECT * FROM operators
    WHERE rowid IN (SELECT rowid FROM operator_search WHERE operator_search MATCH @match) AND instr(search_text, @text)
    ORDER BY sort_name, rowid LIMIT 50`)
  const selectDense = db.prepare(
    'SELECT * FROM operators WHERE instr(search_text, @text) ORDER BY sort_name, rowid LIMIT 50',
  )
  const countMatching = db
    .prepare<[string], number>(
      `SELECT count(*) FROM (SELECT 1 FROM operator_search WHERE operator_search MATCH ? LIMIT ${few + 1})`,
    )
    .pluck()

  /** `guids` are those of the rows that were found, as JSON: of one or two letters, which the index does not know. */
  return (filter: string, guids: string) => {
    const text = fold(filter)
    if ([...text].length < 3) return selectThese.all(guids)
    const some = (countMatching.get(match(text)) ?? 0) <= few
    return some ? selectMatching.all({ text, match: match(text) }) : selectDense.all({ text })
  }
}
