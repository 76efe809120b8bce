import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anAppWithSomebody, newestActivity } from '../../testing/a-backing-app.js'
import { namesIn } from '../../testing/a-backup.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp } from '../../testing/create-test-app.js'

const day = 24 * 3_600_000

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
    expect(newestActivity(app.db)).toMatchObject({ action: 'backed-up', subject: made.name })
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
