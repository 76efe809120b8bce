import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { aStoreWith, namesIn } from '../../testing/a-backup.js'
import { openTestStore } from '../../testing/open-test-store.js'
import { finishRestore } from './put-in-place.js'
import { restorePlaces } from './restore-places.js'

const aside = 'operator-desk-000001-20260115T120000Z-replaced.db'

/** A store, and another one that is ready to take its place. */
function aPreparedRestore() {
  const path = aStoreWith('Zoë')
  const places = restorePlaces(path)
  mkdirSync(places.folder)
  renameSync(aStoreWith('Ada'), places.incoming)
  const backups = join(dirname(path), 'backups')
  return {
    ...{ path, backups, ...places },
    decide: () => writeFileSync(places.marker, JSON.stringify({ aside })),
    keep() {
      mkdirSync(backups)
      linkSync(path, join(backups, aside))
    },
  }
}

const kept = (backups: string) => (existsSync(backups) ? readdirSync(backups) : [])

describe('a restore that was interrupted', () => {
  it('before it was decided leaves the old store, and nothing else', () => {
    const { path, folder, backups } = aPreparedRestore()

    finishRestore(path)

    expect(namesIn(path)).toEqual(['Zoë'])
    expect(existsSync(folder)).toBe(false)
    expect(kept(backups)).toEqual([])
  })

  it.each([
    ['once it was decided', () => undefined],
    ['once the old store had its second name', ({ keep }: Prepared) => keep()],
    [
      'between the log and the store',
      ({ path }: Prepared) => writeFileSync(`${path}-shm`, 'of the old store'),
    ],
  ])('%s is carried through, once and again', (_when, interrupt) => {
    const prepared = aPreparedRestore()
    const { path, folder, backups, decide } = prepared
    interrupt(prepared)
    decide()

    finishRestore(path)
    finishRestore(path)

    expect(namesIn(path)).toEqual(['Ada'])
    expect(kept(backups)).toEqual([aside])
    expect(namesIn(join(backups, aside))).toEqual(['Zoë'])
    expect(existsSync(folder)).toBe(false)
  })
  type Prepared = ReturnType<typeof aPreparedRestore>

  it('after the new store came into place leaves what was written to it since', () => {
    const { path, incoming, folder, keep, decide } = aPreparedRestore()
    keep()
    decide()
    renameSync(incoming, path)
    const db = openTestStore(path)
    db.exec("UPDATE operators SET full_name = 'Grace'")

    finishRestore(path)
    const names = db.prepare('SELECT full_name FROM operators').pluck().all()

    expect(names).toEqual(['Grace'])
    expect(existsSync(`${path}-wal`)).toBe(true)
    expect(existsSync(folder)).toBe(false)
  })

  it('keeps a damaged store with its log, as both are', () => {
    const { path, backups, decide } = aPreparedRestore()
    truncateSync(path, 5000)
    writeFileSync(`${path}-wal`, 'what is left of a log')
    decide()

    finishRestore(path)

    expect(namesIn(path)).toEqual(['Ada'])
    expect(kept(backups).sort()).toEqual([aside, `${aside}-wal`])
  })

  it('is undone where the old store cannot be kept', () => {
    const { path, backups, marker, decide } = aPreparedRestore()
    writeFileSync(backups, 'no folder')
    decide()

    expect(() => finishRestore(path)).toThrow()
    finishRestore(path)

    expect(existsSync(marker)).toBe(false)
    expect(namesIn(path)).toEqual(['Zoë'])
  })
})

describe('a store that was cut off while it was made whole', () => {
  it('opens, with what the journal undoes undone', () => {
    const path = aStoreWith('Zoë')
    const db = new SqliteDatabase(path)
    db.pragma('journal_mode = DELETE')
    db.pragma('cache_size = 1')
    db.exec('BEGIN; CREATE TABLE half_done (text TEXT)')
    db.exec('INSERT INTO half_done SELECT hex(randomblob(9000)) FROM pragma_table_list, pragma_table_list')
    const copy = aStoreWith()
    for (const ending of ['', '-journal']) writeFileSync(`${copy}${ending}`, readFileSync(`${path}${ending}`))
    db.close()

    const opened = openTestStore(copy)

    expect(opened.prepare('SELECT full_name FROM operators').pluck().all()).toEqual(['Zoë'])
    expect(opened.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half_done'").get()).toBeUndefined()
  })
})
