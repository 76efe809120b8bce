import { chmodSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { aBackupWith, aStoreWith } from '../../testing/a-backup.js'
import { aRestoringDesk } from '../../testing/a-restoring-desk.js'
import { closedAtTheEnd } from '../../testing/open-test-store.js'

describe('a file that can be restored all the same', () => {
  const restore = async (path: string) => {
    const desk = aRestoringDesk(aStoreWith('Zoë'), path)
    await desk.run()
    return desk.services()?.counts().operators
  }

  it('is one that is read-only, in a folder that is', async () => {
    const path = aBackupWith('Ada', 'Grace')
    chmodSync(path, 0o400)
    chmodSync(dirname(path), 0o500)

    expect(await restore(path)).toBe(2)
    chmodSync(dirname(path), 0o700)
  })

  it('is one that another program is reading', async () => {
    const path = aBackupWith('Ada', 'Grace')
    const other = closedAtTheEnd(new SqliteDatabase(path))
    other.exec('BEGIN')
    other.prepare('SELECT count(*) FROM operators').get()

    expect(await restore(path)).toBe(2)
  })

  it('is a store that another program writes to: what it has saved comes along', async () => {
    const path = aStoreWith('Ada')
    const other = closedAtTheEnd(new SqliteDatabase(path))
    other.exec("UPDATE operators SET full_name = 'Grace'; BEGIN IMMEDIATE; DELETE FROM operators")

    expect(await restore(path)).toBe(1)
  })
})
