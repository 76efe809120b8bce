import { hashOf } from '../domain/activity/activity-chain.js'
import { type ActivityRow, toStored } from '../storage/activity-row.js'
import type { TestApp } from './create-test-app.js'

/** What somebody with the file and a SQLite shell can do: the triggers only stop our own mistakes. */
export function tamper({ db }: Pick<TestApp, 'db'>, sql: string) {
  db.exec('DROP TRIGGER IF EXISTS activity_is_not_changed; DROP TRIGGER IF EXISTS activity_is_not_deleted')
  db.exec(sql)
}

const rowAt = ({ db }: Pick<TestApp, 'db'>, seq: number) =>
  db.prepare<[number], ActivityRow>('SELECT * FROM activity WHERE seq = ?').get(seq) as ActivityRow

export const hashOfEntry = (app: Pick<TestApp, 'db'>, seq: number) => rowAt(app, seq).hash

function setHead(app: TestApp, seq: number) {
  const head = JSON.stringify({ seq, hash: hashOfEntry(app, seq) })
  tamper(app, `UPDATE settings SET value = '${head}' WHERE key = 'activity.head'`)
}

/** Cuts the record off, and its head back with it. */
export function cutBack(app: TestApp, seq: number) {
  tamper(app, `DELETE FROM activity WHERE seq > ${seq}`)
  setHead(app, seq)
}

/** What somebody does who knows how the hashes are made: all from that entry on fits again, and so does the head. */
export function rewriteTail(app: TestApp, from: number, newest: number) {
  tamper(app, `UPDATE activity SET at = at + 1 WHERE seq = ${from}`)
  for (let seq = from; seq <= newest; seq++) {
    const previous = hashOfEntry(app, seq - 1)
    const hash = hashOf({ ...toStored(rowAt(app, seq)), previous })
    tamper(app, `UPDATE activity SET previous = '${previous}', hash = '${hash}' WHERE seq = ${seq}`)
  }
  setHead(app, newest)
}
