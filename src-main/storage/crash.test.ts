import { copyFileSync, mkdirSync, statSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { anOperatorDraft } from '../testing/an-operator-draft.js'
import { createTestApp } from '../testing/create-test-app.js'
import { openTestStore, storePathIn } from '../testing/open-test-store.js'
import { temporaryFolder } from '../testing/temporary-folder.js'

/** What a power cut leaves of a store in use: the file and its write-ahead log, and no shared memory. */
function whatACrashLeaves({ name: path }: Database) {
  const copy = storePathIn(temporaryFolder())
  mkdirSync(dirname(copy))
  copyFileSync(path, copy)
  copyFileSync(`${path}-wal`, `${copy}-wal`)
  return copy
}

const namesIn = (db: Database) =>
  db.prepare('SELECT full_name FROM operators ORDER BY full_name').pluck().all()

describe('after a crash', () => {
  it('everything that was saved is there', () => {
    const { db, operators } = createTestApp()
    operators.create(anOperatorDraft({ fullName: 'Ada' }))
    operators.create(anOperatorDraft({ fullName: 'Grace' }))

    const recovered = openTestStore(whatACrashLeaves(db))

    expect(namesIn(recovered)).toEqual(['Ada', 'Grace'])
  })

  it('a save that was cut short is gone and the ones before it are there', () => {
    const { db, operators } = createTestApp()
    operators.create(anOperatorDraft({ fullName: 'Ada' }))
    operators.create(anOperatorDraft({ fullName: 'Grace' }))
    const copy = whatACrashLeaves(db)
    truncateSync(`${copy}-wal`, statSync(`${copy}-wal`).size - 100)

    const recovered = openTestStore(copy)

    expect(namesIn(recovered)).toEqual(['Ada'])
    expect(recovered.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('what was not committed is not there', () => {
    const { db, operators } = createTestApp()
    operators.create(anOperatorDraft({ fullName: 'Ada' }))
    db.exec('BEGIN')
    operators.create(anOperatorDraft({ fullName: 'Grace' }))

    const recovered = openTestStore(whatACrashLeaves(db))

    expect(namesIn(recovered)).toEqual(['Ada'])
  })
})
