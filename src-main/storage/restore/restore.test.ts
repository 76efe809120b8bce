import { readdirSync, truncateSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BackupId } from '../../../src-preload/contract/backups.js'
import { wholeRecord } from '../../testing/a-long-record.js'
import { aBackupWith, aStoreOfVersion, aStoreWith, namesIn } from '../../testing/a-backup.js'
import { aRestoringDesk, idOf } from '../../testing/a-restoring-desk.js'
import { openTestDesk } from '../../testing/open-test-desk.js'
import { filesIn } from '../../testing/temporary-folder.js'
import { first } from '../migrations/0010-first.js'
import { activity } from '../migrations/0020-activity.js'

const window = 1
const grace = { fullName: 'Grace', email: 'grace@example.com', password: 'correct horse battery staple' }

describe('restoring a backup', () => {
  it('brings back what is inside, and keeps the store of before among the backups', async () => {
    const path = aStoreWith('Zoë')
    const desk = aRestoringDesk(path, aBackupWith('Ada', 'Grace'))

    await desk.run()

    expect(await desk.names()).toEqual(['Ada', 'Grace'])
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
    const desk = aRestoringDesk(aStoreWith('Zoë'), backup)

    await desk.run()

    const services = desk.services()
    const { rows } = services?.activity.page({ ...wholeRecord, before: null, limit: 9 }) ?? {}
    expect(rows?.map(({ action, subject }) => [action, subject])).toEqual([
      ['restored', 'backup.db'],
      ['operator-added', 'Ada'],
    ])
    expect(rows?.[0]?.changes).toEqual([
      { field: 'lastActivity', before: null, after: '2026-01-15T12:00:00.000Z' },
    ])
    expect(await services?.activity.verify({ noted: null })).toMatchObject({ entries: 2, broken: null })
  })

  it('goes there and back again', async () => {
    const desk = aRestoringDesk(aStoreWith('Zoë'), aBackupWith('Ada'))
    await desk.run()
    const [kept] = desk.services()?.backups.list() ?? []

    await desk.restore().inspect(kept?.id as BackupId, window)
    await desk.restore().run(kept?.id as BackupId, window)

    expect(await desk.names()).toEqual(['Zoë'])
    expect(desk.services()?.backups.list()).toHaveLength(2)
  })

  it.each([
    ['the first', [first]],
    ['the one before sign-in', [first, activity]],
  ])('brings %s version to the newest one', async (_which, migrations) => {
    const backup = aStoreOfVersion(migrations)
    const desk = aRestoringDesk(aStoreWith('Zoë'), backup)
    const before = filesIn(dirname(backup))

    expect(await desk.restore().choose(undefined, window)).toMatchObject({
      older: true,
      version: migrations.at(-1)?.version,
    })
    await desk.run()

    expect(await desk.names()).toEqual([])
    expect(desk.sessionState()).toBe('first-start')
    expect(filesIn(dirname(backup))).toEqual(before)
  })

  it('tells who asked for it, and asks them to sign in to the other store', async () => {
    const desk = aRestoringDesk(aStoreWith('Zoë'), aBackupWith('Ada'))
    await desk.services()?.session.begin(grace)

    await desk.run()

    expect(desk.sessionState()).toBe('first-start') // nobody has a password there
    const page = desk
      .services()
      ?.activity.page({ ...wholeRecord, action: 'restored', before: null, limit: 9 })
    expect(page?.rows[0]).toMatchObject({ action: 'restored', actor: 'Grace' })
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
    const desk = aRestoringDesk(path, '')
    const stateBefore = desk.sessionState()

    const offered = await desk.restore().offer(undefined, window)
    await desk.restore().run(idOf(offered), window)

    expect(stateBefore).toBe('refused')
    expect(offered).toMatchObject({ id: `usual:${good?.name ?? ''}`, operators: 1 })
    expect(await desk.names()).toEqual(['Zoë'])
    const [kept] = desk.services()?.backups.list() ?? []
    expect(kept).toMatchObject({ kind: 'replaced', bytes: 9000 })
  })

  it('offers nothing where there is no good backup', async () => {
    const path = aStoreWith('Zoë')
    truncateSync(path, 9000)

    expect(await aRestoringDesk(path, '').restore().offer(undefined, window)).toBeNull()
  })
})
