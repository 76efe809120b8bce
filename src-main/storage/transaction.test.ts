import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { anOperatorDraft } from '../testing/an-operator-draft.js'
import { aRefusal } from '../testing/a-refusal.js'
import { anOperatorQuery } from '../testing/an-operator-query.js'
import { createTestApp } from '../testing/create-test-app.js'
import { closedAtTheEnd } from '../testing/open-test-store.js'
import { createTransaction } from './transaction.js'

describe('writing to the store', () => {
  it('is refused as busy while another program writes, and works afterwards', () => {
    const { db, operators } = createTestApp()
    db.pragma('busy_timeout = 0')
    const other = closedAtTheEnd(new SqliteDatabase(db.name))
    other.exec('BEGIN IMMEDIATE')

    expect(() => operators.create(anOperatorDraft())).toThrow(aRefusal('store-busy'))
    other.exec('ROLLBACK')
    operators.create(anOperatorDraft())

    expect(operators.list(anOperatorQuery()).total).toBe(1)
  })

  it('is refused as full where the disk is, and keeps all that was saved before', () => {
    const { db, operators } = createTestApp()
    const pages = db.pragma('page_count', { simple: true }) as number
    db.pragma(`max_page_count = ${pages + 1}`)
    let saved = 0
    const fill = () => {
      for (; saved < 1000; saved++) operators.create(anOperatorDraft())
    }

    expect(fill).toThrow(aRefusal('store-full'))
    expect(operators.list(anOperatorQuery()).total).toBe(saved)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('undoes all of the work where it throws, and passes a defect on as it is', () => {
    const { db } = createTestApp()
    const defect = new Error('a defect')
    const transaction = createTransaction(db)

    expect(() =>
      transaction(() => {
        db.exec("INSERT INTO settings VALUES ('a', '1')")
        throw defect
      }),
    ).toThrow(defect)
    expect(db.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(0)
  })

  it('undoes what ran within other work where that is undone', () => {
    const { db } = createTestApp()
    const transaction = createTransaction(db)
    const write = () => transaction(() => db.exec("INSERT INTO settings VALUES ('a', '1')"))

    expect(() =>
      transaction(() => {
        write()
        throw new Error('afterwards')
      }),
    ).toThrow('afterwards')
    expect(db.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(0)
  })
})
