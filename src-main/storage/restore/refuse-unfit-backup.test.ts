import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { BackupId } from '../../../src-preload/contract/backups.js'
import type { FailureCode } from '../../../src-preload/contract/result.js'
import { aBackupWith, aStoreWith } from '../../testing/a-backup.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { asOrdinaryUser } from '../../testing/as-ordinary-user.js'
import { closedAtTheEnd } from '../../testing/open-test-store.js'
import { openTestDesk } from '../../testing/open-test-desk.js'
import { filesIn, temporaryFolder } from '../../testing/temporary-folder.js'

const window = 1

function aDesk(chosen: string, storePath = aStoreWith('Zoë')) {
  const desk = openTestDesk(storePath, { dialogs: { openFile: () => Promise.resolve(chosen) } })
  return { storePath, desk, choose: async () => desk.answers().restore.choose(undefined, window) }
}

/** Every file of the store but SQLite's shared memory, which is made and dropped as it is opened and closed. */
const storeFiles = (path: string) => filesIn(dirname(path)).filter(({ name }) => !name.endsWith('-shm'))

function aFile(bytes: string | Buffer) {
  const path = join(temporaryFolder(), 'backup.db')
  writeFileSync(path, bytes)
  return path
}

/** A sound backup, changed by SQL. */
function changed(sql: string) {
  const path = aBackupWith('Ada')
  const db = new SqliteDatabase(path)
  db.exec(sql)
  db.close()
  return path
}

function foreign() {
  const path = aFile('')
  const db = new SqliteDatabase(path)
  db.exec("CREATE TABLE contacts (name TEXT); INSERT INTO contacts VALUES ('Ada')")
  db.close()
  return path
}

function cutOff(bytes: (size: number) => number) {
  const path = aBackupWith('Ada')
  truncateSync(path, bytes(readFileSync(path).length))
  return path
}

function withABrokenPage() {
  const path = aBackupWith('Ada')
  writeFileSync(path, readFileSync(path).fill(0xff, 4096, 8192))
  return path
}

function aFolder() {
  const path = join(temporaryFolder(), 'backup.db')
  mkdirSync(path)
  return path
}

function gone() {
  const path = aBackupWith('Ada')
  rmSync(path)
  return path
}

const unfit: [string, () => string, FailureCode, string][] = [
  ['a text', () => aFile('dear diary, '.repeat(1000)), 'store-foreign', 'file-foreign'],
  ['an empty file', () => aFile(''), 'store-damaged', 'file-damaged'],
  ['another program’s database', foreign, 'store-foreign', 'file-foreign'],
  [
    'a store of ours that lacks a table',
    () => changed('DROP TABLE api_accounts'),
    'store-foreign',
    'file-foreign',
  ],
  ['a folder', aFolder, 'store-foreign', 'file-foreign'],
  [
    'a backup of a newer version',
    () => changed('PRAGMA user_version = 990'),
    'store-too-new',
    'file-too-new',
  ],
  ['a backup cut off after 50 bytes', () => cutOff(() => 50), 'store-damaged', 'file-damaged'],
  ['a backup without its last page', () => cutOff((size) => size - 4096), 'store-damaged', 'file-damaged'],
  ['a backup with a broken page', withABrokenPage, 'store-damaged', 'file-damaged'],
  ['a file that is gone', gone, 'not-found', 'file-gone'],
]

describe('a file that cannot be restored', () => {
  it.each(unfit)(
    '%s is refused, and neither it nor the store is touched',
    async (_what, make, code, file) => {
      const path = make()
      const { desk, storePath, choose } = aDesk(path)
      const before = [storeFiles(storePath), filesIn(dirname(path))]

      await expect(choose()).rejects.toThrow(aRefusal(code, { file }))

      expect([storeFiles(storePath), filesIn(dirname(path))]).toEqual(before)
      expect(desk.sessionState()).toBe('first-start')
    },
  )

  it('a backup whose tables are not ours is refused before anything is replaced', async () => {
    const { desk, storePath, choose } = aDesk(changed('ALTER TABLE operators DROP COLUMN invitation_hash'))
    const id = (await choose())?.id as BackupId

    await expect(desk.answers().restore.run(id, window)).rejects.toThrow(
      aRefusal('store-foreign', { file: 'file-foreign' }),
    )

    expect(storeFiles(storePath).map(({ name }) => name)).toEqual([
      'operator-desk.db',
      'operator-desk.db-claim',
      'operator-desk.db-wal',
    ])
    expect(desk.services()?.operators.get).toBeDefined()
  })

  it('a backup that another program has locked is refused while it is', async () => {
    const path = aBackupWith('Ada')
    const other = closedAtTheEnd(new SqliteDatabase(path))
    other.exec('BEGIN EXCLUSIVE')
    const { choose } = aDesk(path)

    await expect(choose()).rejects.toThrow(aRefusal('store-busy', { file: 'file-busy' }))
    other.exec('COMMIT')
    expect(await choose()).toMatchObject({ operators: 1 })
  })

  it.each([
    ['itself', (store: string) => store, 'first-start'],
    ['by a second name', (store: string) => withName(store, linkSync), 'refused'],
    ['by a link', (store: string) => withName(store, symlinkSync), 'first-start'],
  ])('the store %s is refused', async (_how, name, state) => {
    const storePath = aStoreWith('Zoë')
    const { desk, choose } = aDesk(name(storePath), storePath)

    await expect(choose()).rejects.toThrow(aRefusal('invalid', { file: 'file-is-the-store' }))
    expect(desk.sessionState()).toBe(state)
  })
  const withName = (store: string, link: (from: string, to: string) => void) => {
    const path = join(temporaryFolder(), 'backup.db')
    link(store, path)
    return path
  }

  it('a file that may not be read is refused', async () => {
    const path = aBackupWith('Ada')
    const { choose } = aDesk(path)
    chmodSync(path, 0)

    const chosen = asOrdinaryUser(choose)

    await expect(chosen).rejects.toThrow(aRefusal('not-allowed', { file: 'file-closed' }))
  })
})
