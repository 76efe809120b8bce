import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { anOperatorDraft } from '../testing/an-operator-draft.js'
import { aRefusal } from '../testing/a-refusal.js'
import { createTestApp } from '../testing/create-test-app.js'
import { openTestStore, storePathIn } from '../testing/open-test-store.js'
import { filesIn, temporaryFolder } from '../testing/temporary-folder.js'
import { allMigrations } from './migrations/all.js'
import { openStore } from './open-store.js'

const pageSize = 4096
const nextVersion = { version: 1020, up: () => undefined }

function aStoreFile() {
  const path = storePathIn(temporaryFolder())
  const db = openTestStore(path)
  const { operators } = createTestApp({ db })
  for (let round = 0; round < 20; round++) operators.create(anOperatorDraft())
  db.exec('VACUUM') // in pages that nothing uses, nothing can be damaged
  db.close()
  return path
}

function aFile(bytes: string | Buffer) {
  const path = storePathIn(temporaryFolder())
  mkdirSync(dirname(path))
  writeFileSync(path, bytes)
  return path
}

function aForeignDatabase() {
  const path = aFile('')
  const db = new SqliteDatabase(path)
  db.exec("CREATE TABLE contacts (name TEXT); INSERT INTO contacts VALUES ('Ada')")
  db.close()
  return path
}

function damage(path: string, from: number, to: number) {
  const bytes = readFileSync(path)
  bytes.fill(0xff, from, to)
  writeFileSync(path, bytes)
}

describe('a file that is no store of ours', () => {
  it.each([
    ['another program’s SQLite file', aForeignDatabase],
    ['a long text', () => aFile('Dear diary, '.repeat(1000))],
    ['a file of zeros', () => aFile(Buffer.alloc(3 * pageSize))],
  ])('%s is refused and left as it was, with nothing put beside it', (_what, make) => {
    const path = make()
    const before = filesIn(dirname(path))

    expect(() => openStore(path)).toThrow(aRefusal('store-foreign'))
    expect(filesIn(dirname(path))).toEqual(before)
  })
})

describe('a store of a newer version', () => {
  it('is refused and left as it was, with nothing put beside it', () => {
    const path = aStoreFile()
    openTestStore(path, [...allMigrations, nextVersion]).close()
    const before = filesIn(dirname(path))

    expect(() => openStore(path)).toThrow(aRefusal('store-too-new'))
    expect(filesIn(dirname(path))).toEqual(before)
  })

  it('is refused where only its write-ahead log tells the version, and left as it was', () => {
    const running = openTestStore()
    running.pragma('user_version = 1020')
    const path = aFile(readFileSync(running.name))
    writeFileSync(`${path}-wal`, readFileSync(`${running.name}-wal`))
    const before = filesIn(dirname(path))

    expect(() => openStore(path)).toThrow(aRefusal('store-too-new'))
    expect(withoutSharedMemory(filesIn(dirname(path)))).toEqual(before)
  })
})

describe('a damaged store', () => {
  it.each([
    ['after 50 bytes', () => 50],
    ['within its first page', () => pageSize / 2],
    ['by its last page', (size: number) => size - pageSize],
    ['by its last byte', (size: number) => size - 1],
  ])('cut off %s is refused and left as it was, with nothing put beside it', (_where, cut) => {
    const path = aStoreFile()
    truncateSync(path, cut(readFileSync(path).length))
    const before = filesIn(dirname(path))

    expect(() => openStore(path)).toThrow(aRefusal('store-damaged'))
    expect(filesIn(dirname(path))).toEqual(before)
  })

  it('is refused and left as it was, whichever page was overwritten', () => {
    const sound = readFileSync(aStoreFile())
    const pages = sound.length / pageSize

    for (let page = 0; page < pages; page++) {
      const path = aFile(sound)
      damage(path, page === 0 ? 100 : page * pageSize, (page + 1) * pageSize)
      const before = filesIn(dirname(path))

      expect(() => openStore(path), `page ${page}`).toThrow(aRefusal('store-damaged'))
      expect(withoutSharedMemory(filesIn(dirname(path)))).toEqual(before)
    }
  })
})

// SQLite may leave its empty log and its index of the log behind; neither holds anything of the store.
const withoutSharedMemory = (files: ReturnType<typeof filesIn>) =>
  files.filter(({ name, bytes }) => !name.endsWith('-shm') && !(name.endsWith('-wal') && bytes === ''))
