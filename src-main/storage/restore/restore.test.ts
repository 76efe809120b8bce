import { copyFileSync, readdirSync, truncateSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { BackupId } from '../../../src-preload/contract/backups.js'
import { aBackupWith, aStoreOfVersion, aStoreWith, namesIn } from '../../testing/a-backup.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { closedAtTheEnd } from '../../testing/open-test-store.js'
import { openTestDesk } from '../../testing/open-test-desk.js'
import { filesIn } from '../../testing/temporary-folder.js'
import { activity } from '../migrations/0020-activity.js'
import { first } from '../migrations/0010-first.js'
import { newestVersion } from '../migrate.js'
import { allMigrations } from '../migrations/all.js'

const window = 1

/** A desk whose person chooses that file in the system's dialog. */
function aDesk(storePath: string, chosen: string) {
  const desk = openTestDesk(storePath, { dialogs: { openFile: () => Promise.resolve(chosen) } })
  const restore = () => desk.answers().restore
  const choose = async () => idOf(await restore().choose(undefined, window))
  const run = async () => restore().run(await choose(), window)
  return { ...desk, restore, choose, run, names: () => namesOf(desk) }
}

const idOf = (inside: { id: string } | null) => inside?.id as BackupId

const namesOf = (desk: ReturnType<typeof openTestDesk>) =>
  desk
    .services()
    ?.operators.list({ filter: '', sort: { by: 'name', descending: false }, offset: 0, limit: 50 })
    .rows.map(({ fullName }) => fullName)

describe('what is inside a backup', () => {
  it('is told before anything is replaced, and nothing is left beside it', async () => {
    const backup = aBackupWith('Ada', 'Grace')
    const desk = aDesk(aStoreWith('Zoë'), backup)

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
    expect(desk.names()).toEqual(['Zoë'])
  })

  it('is read from a raw copy of a store too, with the log that a crash has left', async () => {
    const raw = aStoreWith('Ada')
    const open = closedAtTheEnd(new SqliteDatabase(raw))
    open.exec("UPDATE operators SET full_name = 'Grace'")
    const copied = aStoreWith('Zoë')
    for (const ending of ['', '-wal']) copyFileSync(`${raw}${ending}`, `${copied}${ending}`)
    const desk = aDesk(aStoreWith('Zoë'), copied)

    await desk.run()

    expect(desk.names()).toEqual(['Grace'])
    expect(readdirSync(dirname(copied)).sort()).toEqual(['operator-desk.db', 'operator-desk.db-wal'])
  })

  it('is known by no other id than that of what was looked at', async () => {
    const desk = aDesk(aStoreWith('Zoë'), aBackupWith('Ada'))
    const stranger = 'usual:../operator-desk.db' as BackupId

    await expect(desk.restore().inspect(stranger, window)).rejects.toThrow(aRefusal('not-found'))
    await expect(desk.restore().run(stranger, window)).rejects.toThrow(aRefusal('not-found'))
    expect(desk.names()).toEqual(['Zoë'])
  })
})

describe('restoring a backup', () => {
  it('brings back what is inside, and keeps the store of before among the backups', async () => {
    const path = aStoreWith('Zoë')
    const desk = aDesk(path, aBackupWith('Ada', 'Grace'))

    await desk.run()

    expect(desk.names()).toEqual(['Ada', 'Grace'])
    expect(desk.replaced.count).toBe(1)
    const [kept] = desk.services()?.backups.list() ?? []
    expect(kept).toMatchObject({ kind: 'replaced' })
    expect(namesIn(join(dirname(path), 'backups', kept?.name ?? ''))).toEqual(['Zoë'])
    expect(readdirSync(dirname(path)).filter((name) => !name.startsWith('operator-desk.db'))).toEqual([
      'backups',
    ])
  })

  it('is recorded in the restored store, whose record is still whole', async () => {
    const backup = aBackupWith('Ada')
    const desk = aDesk(aStoreWith('Zoë'), backup)

    await desk.run()

    const services = desk.services()
    const { rows } =
      services?.activity.page({ operator: null, action: null, filter: '', before: null, limit: 9 }) ?? {}
    expect(rows?.map(({ action, subject }) => [action, subject])).toEqual([
      ['restored', 'backup.db'],
      ['operator-added', 'Ada'],
    ])
    expect(rows?.[0]?.changes).toEqual([
      { field: 'lastActivity', before: null, after: '2026-01-15T12:00:00.000Z' },
    ])
    expect(await services?.activity.verify()).toMatchObject({ entries: 2, broken: null })
  })

  it('goes there and back again', async () => {
    const desk = aDesk(aStoreWith('Zoë'), aBackupWith('Ada'))
    await desk.run()
    const [kept] = desk.services()?.backups.list() ?? []

    await desk.restore().inspect(kept?.id as BackupId, window)
    await desk.restore().run(kept?.id as BackupId, window)

    expect(desk.names()).toEqual(['Zoë'])
    expect(desk.services()?.backups.list()).toHaveLength(2)
  })

  it.each([
    ['the first', [first]],
    ['the one before sign-in', [first, activity]],
  ])('brings %s version to the newest one', async (_which, migrations) => {
    const backup = aStoreOfVersion(migrations)
    const desk = aDesk(aStoreWith('Zoë'), backup)
    const before = filesIn(dirname(backup))

    expect(await desk.restore().choose(undefined, window)).toMatchObject({
      older: true,
      version: migrations.at(-1)?.version,
    })
    await desk.run()

    expect(desk.names()).toEqual([])
    expect(desk.sessionState()).toBe('first-start')
    expect(filesIn(dirname(backup))).toEqual(before)
  })

  it('tells who asked for it, and asks them to sign in to the other store', async () => {
    const desk = aDesk(aStoreWith('Zoë'), aBackupWith('Ada'))
    const grace = { fullName: 'Grace', email: 'grace@example.com', password: 'correct horse battery staple' }
    await desk.services()?.session.begin(grace)

    await desk.run()

    expect(desk.sessionState()).toBe('first-start') // nobody has a password there
    const page = desk
      .services()
      ?.activity.page({ operator: null, action: 'restored', filter: '', before: null, limit: 9 })
    expect(page?.rows[0]).toMatchObject({ action: 'restored', actor: 'Grace' })
  })

  it('is given up where who asked has locked meanwhile', async () => {
    const desk = aDesk(aStoreWith('Zoë'), aBackupWith('Ada'))
    const grace = { fullName: 'Grace', email: 'grace@example.com', password: 'correct horse battery staple' }
    await desk.services()?.session.begin(grace)
    const id = await desk.choose()

    const running = desk.restore().run(id, window)
    desk.services()?.session.lock('idle')

    await expect(running).rejects.toThrow(aRefusal('locked'))
    expect(desk.names()).toEqual(['Grace', 'Zoë'])
  })

  it('can be stopped, and leaves nothing then', async () => {
    const path = aStoreWith('Zoë')
    const desk = aDesk(path, aBackupWith('Ada'))
    const id = await desk.choose()

    const running = desk.restore().run(id, window)
    desk.work.stop('restore')

    await expect(running).rejects.toThrow(aRefusal('cancelled'))
    expect(desk.names()).toEqual(['Zoë'])
    expect(readdirSync(dirname(path)).filter((name) => !name.startsWith('operator-desk.db'))).toEqual([])
  })

  it('is refused while other work would be cut off', async () => {
    const desk = aDesk(aStoreWith('Zoë'), aBackupWith('Ada'))
    const id = await desk.choose()

    let end: () => void = () => undefined
    const work = desk.work.run('export', () => new Promise<void>((resolve) => (end = resolve)))

    await expect(desk.restore().run(id, window)).rejects.toThrow(
      aRefusal('not-allowed', { work: 'under-way' }),
    )
    expect(desk.names()).toEqual(['Zoë'])
    end()
    await work
  })

  it('is refused where the backup is not what was looked at any more', async () => {
    const backup = aBackupWith('Ada')
    const desk = aDesk(aStoreWith('Zoë'), backup)
    const id = await desk.choose()
    const other = new SqliteDatabase(backup)
    other.exec("UPDATE operators SET full_name = 'Mallory'")
    other.close()

    await expect(desk.restore().run(id, window)).rejects.toThrow(
      aRefusal('conflict', { file: 'file-changed' }),
    )
    expect(desk.names()).toEqual(['Zoë'])
  })

  it('is refused while another program has the store open, and nothing has happened then', async () => {
    const path = aStoreWith('Zoë')
    const desk = aDesk(path, aBackupWith('Ada'))
    const other = closedAtTheEnd(new SqliteDatabase(path))
    other.prepare('SELECT count(*) FROM operators').get()
    const services = desk.services()

    await expect(desk.run()).rejects.toThrow(aRefusal('store-busy'))

    expect(desk.services()).toBe(services)
    services?.operators.create(anOperatorDraft({ fullName: 'Zuse' }))
    expect(desk.names()).toEqual(['Zoë', 'Zuse'])
    expect(services?.backups.list()).toEqual([])
  })
})

describe('a damaged store at the start', () => {
  it('offers the newest good backup, which can be restored over it', async () => {
    const path = aStoreWith('Zoë')
    const before = openTestDesk(path)
    const good = await before.services()?.backups.make()
    const cutOff = await before.services()?.backups.make()
    before.close()
    truncateSync(join(dirname(path), 'backups', cutOff?.name ?? ''), 9000)
    truncateSync(path, 9000)
    const desk = aDesk(path, '')
    const stateBefore = desk.sessionState()

    const offered = await desk.restore().offer(undefined, window)
    await desk.restore().run(idOf(offered), window)

    expect(stateBefore).toBe('refused')
    expect(offered).toMatchObject({ id: `usual:${good?.name ?? ''}`, operators: 1 })
    expect(desk.names()).toEqual(['Zoë'])
    const [kept] = desk.services()?.backups.list() ?? []
    expect(kept).toMatchObject({ kind: 'replaced', bytes: 9000 })
  })

  it('offers nothing where there is no good backup', async () => {
    const path = aStoreWith('Zoë')
    truncateSync(path, 9000)

    expect(await aDesk(path, '').restore().offer(undefined, window)).toBeNull()
  })
})
