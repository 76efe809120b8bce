import { copyFileSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { BackupId } from '../../../src-preload/contract/backups.js'
import { aBackupWith, aStoreWith } from '../../testing/a-backup.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { aRestoringDesk } from '../../testing/a-restoring-desk.js'
import { closedAtTheEnd } from '../../testing/open-test-store.js'
import { newestVersion } from '../migrate.js'
import { allMigrations } from '../migrations/all.js'

const window = 1

describe('what is inside a backup', () => {
  it('is told before anything is replaced, and nothing is left beside it', async () => {
    const backup = aBackupWith('Ada', 'Grace')
    const desk = aRestoringDesk(aStoreWith('Zoë'), backup)

    const inside = await desk.restore().choose(undefined, window)

    expect(inside).toMatchObject({
      path: backup,
      version: newestVersion(allMigrations),
      older: false,
      operators: 2,
      groups: 2,
      apiUsers: 0,
      administrators: 0,
      lastActivity: { at: Date.UTC(2026, 0, 15, 12), action: 'operator-added' },
    })
    expect(readdirSync(dirname(backup))).toEqual(['backup.db'])
    expect(await desk.names()).toEqual(['Zoë'])
  })

  it('is read from a raw copy of a store too, with the log that a crash has left', async () => {
    const raw = aStoreWith('Ada')
    const open = closedAtTheEnd(new SqliteDatabase(raw))
    open.exec("UPDATE operators SET full_name = 'Grace'")
    const copied = aStoreWith('Zoë')
    for (const ending of ['', '-wal']) copyFileSync(`${raw}${ending}`, `${copied}${ending}`)
    const desk = aRestoringDesk(aStoreWith('Zoë'), copied)

    await desk.run()

    expect(await desk.names()).toEqual(['Grace'])
    expect(readdirSync(dirname(copied)).sort()).toEqual(['operator-desk.db', 'operator-desk.db-wal'])
  })

  it('is known by no other id than that of what was looked at', async () => {
    const desk = aRestoringDesk(aStoreWith('Zoë'), aBackupWith('Ada'))
    const stranger = 'usual:../operator-desk.db' as BackupId

    await expect(desk.restore().inspect(stranger, window)).rejects.toThrow(aRefusal('not-found'))
    await expect(desk.restore().run(stranger, window)).rejects.toThrow(aRefusal('not-found'))
    expect(await desk.names()).toEqual(['Zoë'])
  })
})
