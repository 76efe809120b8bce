import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anAppWithSomebody } from '../../testing/a-backing-app.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp } from '../../testing/create-test-app.js'
import { temporaryFolder } from '../../testing/temporary-folder.js'

const day = 24 * 3_600_000

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
      code: 'not-found',
      problem: 'folder-gone',
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
