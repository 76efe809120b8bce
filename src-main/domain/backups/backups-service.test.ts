import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { aRefusal } from '../../testing/a-refusal.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp } from '../../testing/create-test-app.js'
import { closedAtTheEnd, openTestStore } from '../../testing/open-test-store.js'
import { temporaryFolder } from '../../testing/temporary-folder.js'

const day = 24 * 3_600_000

function anAppWithSomebody(folder?: string) {
  const dialogs = { chooseFolder: () => Promise.resolve(folder ?? null) }
  const app = createTestApp({ db: openTestStore(), dialogs })
  app.operators.create(anOperatorDraft({ fullName: 'Ada' }))
  return { ...app, usual: join(dirname(app.db.name), 'backups') }
}

const namesIn = (path: string) =>
  closedAtTheEnd(new SqliteDatabase(path, { readonly: true }))
    .prepare('SELECT full_name FROM operators')
    .pluck()
    .all()

const newestActivity = ({ activity }: ReturnType<typeof createTestApp>) =>
  activity.page({ operator: null, action: null, filter: '', before: null, limit: 1 }).rows[0]

describe('backing up now', () => {
  it('writes one whole file for this user alone, while the store stays in use', async () => {
    const { backups, operators, usual } = anAppWithSomebody()

    const making = backups.make()
    operators.create(anOperatorDraft({ fullName: 'Grace' }))
    const made = await making

    expect(readdirSync(usual)).toEqual([made.name])
    expect(made).toMatchObject({ kind: 'manual', name: 'operator-desk-000001-20260115T120000Z-manual.db' })
    const path = join(usual, made.name)
    expect(namesIn(path)).toContain('Ada')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(usual).mode & 0o777).toBe(0o700)
    expect(statSync(path).size).toBe(made.bytes)
  })

  it('is recorded, listed, and told to the windows', async () => {
    const app = anAppWithSomebody()

    const made = await app.backups.make()

    expect(app.backups.list()).toEqual([expect.objectContaining({ id: `usual:${made.name}` })])
    expect(app.backups.status()).toMatchObject({ usual: true, newest: { name: made.name }, failed: null })
    expect(newestActivity(app)).toMatchObject({ action: 'backed-up', subject: made.name })
    expect(app.announced).toContainEqual(expect.objectContaining({ room: 'backups', name: 'changed' }))
    expect(app.announced).toContainEqual(expect.objectContaining({ room: 'work', name: 'progress' }))
  })

  it('can be stopped, and leaves nothing then', async () => {
    const app = createTestApp({
      onAnnounce: ({ room, name }) => room === 'work' && name === 'progress' && app.work.stop('backup'),
    })

    await expect(app.backups.make()).rejects.toThrow(aRefusal('cancelled'))

    expect(readdirSync(join(dirname(app.db.name), 'backups'))).toEqual([])
    expect(app.backups.list()).toEqual([])
  })

  it('clears away what a kill has left, and no file that is not ours', async () => {
    const { backups, usual } = anAppWithSomebody()
    mkdirSync(usual)
    const unfinished = 'operator-desk-000001-20260115T120000Z-daily.db.unfinished'
    for (const name of [unfinished, `${unfinished}-journal`, 'notes.unfinished']) {
      writeFileSync(join(usual, name), 'half')
    }

    const made = await backups.make()

    expect(readdirSync(usual).sort()).toEqual(['notes.unfinished', made.name])
  })

  it('numbers on, also with the clock set back ten years', async () => {
    const { backups, clock } = anAppWithSomebody()
    const first = await backups.make()
    clock.now -= 10 * 365 * day

    const second = await backups.make()

    expect(second.name).toMatch(/^operator-desk-000002-2016/)
    expect(backups.list().map(({ name }) => name)).toEqual([second.name, first.name])
  })
})

describe('the folder of the backups', () => {
  it('can be chosen, is recorded, and is known to the next session', async () => {
    const folder = temporaryFolder()
    const app = anAppWithSomebody(folder)

    const status = await app.backups.chooseFolder()
    const made = await app.backups.make()

    expect(status).toMatchObject({ folder, usual: false })
    expect(existsSync(join(folder, made.name))).toBe(true)
    const again = createTestApp({ db: openTestStore(app.db.name) })
    expect(again.backups.status()).toMatchObject({ folder, usual: false, newest: { name: made.name } })
    expect(again.backups.useUsualFolder()).toMatchObject({ folder: app.usual, usual: true })
    expect(newestActivity(again)).toMatchObject({
      action: 'settings-changed',
      changes: [{ field: 'backupFolder', before: folder, after: app.usual }],
    })
  })

  it('stays as it was where the person thinks better of it', async () => {
    const { backups } = anAppWithSomebody()

    expect(await backups.chooseFolder()).toBeNull()
    expect(backups.status().usual).toBe(true)
  })

  it('is refused where it is no folder', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const { backups } = anAppWithSomebody(file)

    await expect(backups.chooseFolder()).rejects.toThrow(aRefusal('not-found', { folder: 'folder-gone' }))
    expect(backups.status().usual).toBe(true)
  })

  it.skipIf(process.getuid?.() === 0)('is refused where nothing can be written', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o500)
    const { backups } = anAppWithSomebody(folder)

    await expect(backups.chooseFolder()).rejects.toThrow(aRefusal('not-allowed', { folder: 'folder-closed' }))
  })

  it('is not made anew where it has vanished: the disk may not be there', async () => {
    const folder = join(temporaryFolder(), 'disk')
    mkdirSync(folder)
    const { backups } = anAppWithSomebody(folder)
    await backups.chooseFolder()
    rmSync(folder, { recursive: true })

    await expect(backups.make()).rejects.toThrow(aRefusal('not-found', { folder: 'folder-gone' }))
    expect(backups.list()).toEqual([])
    expect(existsSync(folder)).toBe(false)
  })
})

describe('the daily backup', () => {
  const dailies = ({ backups }: ReturnType<typeof createTestApp>) =>
    backups.list().filter(({ kind }) => kind === 'daily')

  it('is made once a day where the store has changed, and seven are kept', async () => {
    const app = anAppWithSomebody()
    for (let round = 0; round < 9; round++) {
      await app.backups.lookAtDaily()
      await app.backups.lookAtDaily()
      app.operators.create(anOperatorDraft())
      app.clock.now += day
    }

    expect(dailies(app)).toHaveLength(7)
    expect(dailies(app)[0]?.name).toMatch(/^operator-desk-000009-/)
  })

  it('is not made where nothing has changed since, nor of a new store', async () => {
    const app = anAppWithSomebody()
    await app.backups.lookAtDaily()
    app.clock.now += 3 * day
    await app.backups.lookAtDaily()

    const empty = createTestApp()
    await empty.backups.lookAtDaily()

    expect(dailies(app)).toHaveLength(1)
    expect(dailies(empty)).toEqual([])
  })

  it('is made after the clock was set back ten years', async () => {
    const app = anAppWithSomebody()
    await app.backups.lookAtDaily()
    app.clock.now -= 10 * 365 * day
    app.operators.create(anOperatorDraft())

    await app.backups.lookAtDaily()

    expect(dailies(app)).toHaveLength(2)
  })

  it('tells in the status why it failed, until one succeeds', async () => {
    const folder = join(temporaryFolder(), 'disk')
    mkdirSync(folder)
    const app = anAppWithSomebody(folder)
    await app.backups.chooseFolder()
    rmSync(folder, { recursive: true })

    await expect(app.backups.lookAtDaily()).rejects.toThrow(aRefusal('not-found'))
    const failed = app.backups.status().failed
    mkdirSync(folder)
    await app.backups.lookAtDaily()

    expect(failed).toEqual({
      at: app.clock.now,
      failure: { code: 'not-found', fields: { folder: 'folder-gone' } },
    })
    expect(app.backups.status().failed).toBeNull()
    expect(dailies(app)).toHaveLength(1)
  })

  it('leaves one that is being made by hand alone', async () => {
    const app = anAppWithSomebody()

    await Promise.all([app.backups.make(), app.backups.lookAtDaily()])

    expect(app.backups.list().map(({ kind }) => kind)).toEqual(['manual'])
    expect(app.backups.status().failed).toBeNull()
  })
})
