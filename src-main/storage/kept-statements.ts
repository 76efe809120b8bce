import type { Database, Statement } from 'better-sqlite3'

/** Which rules are on decides the text, so there are more of them than are ever in use. */
const most = 40

/** Prepares a statement once for each text; the texts are put together of fixed parts. */
export function createKeptStatements(db: Database) {
  const kept = new Map<string, Statement>()

  return <Row>(text: string): Statement<[object], Row> => {
    const statement = kept.get(text) ?? db.prepare(text)
    if (kept.size >= most && !kept.has(text)) kept.clear()
    kept.set(text, statement)
    return statement as Statement<[object], Row>
  }
}

export type KeptStatements = ReturnType<typeof createKeptStatements>
