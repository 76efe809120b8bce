import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aLongRecord } from '../../testing/a-long-record.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { anExporting, csv, newest } from '../../testing/an-exporting.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp } from '../../testing/create-test-app.js'
import { temporaryFolder } from '../../testing/temporary-folder.js'

describe('an export that comes to nothing', () => {
  const cannot = async (
    { app, folder }: ReturnType<typeof anExporting>,
    refusal: unknown,
    left: string[] = [],
  ) => {
    await expect(app.activity.export(csv)).rejects.toEqual(refusal)

    expect(newest(app)?.seq).toBe(12)
    if (existsSync(folder)) expect(readdirSync(folder)).toEqual(left)
  }

  it('leaves nothing where it was stopped', async () => {
    const folder = temporaryFolder()
    const stopped = createTestApp({
      dialogs: { saveFile: () => Promise.resolve(join(folder, 'activity.csv')) },
      onAnnounce: ({ room }) => room === 'work' && stopped.work.stop('export'),
    })
    for (let count = 1; count <= 12; count++) stopped.operators.create(anOperatorDraft())

    await cannot({ app: stopped, folder, path: '', suggested: [] }, aRefusal('cancelled'))
  })

  it('says that the folder vanished', async () => {
    const exporting = anExporting()
    rmSync(exporting.folder, { recursive: true })

    await cannot(exporting, aRefusal('not-allowed', { file: 'folder-gone' }))
  })

  it('says that there is a folder of that name, and keeps what it holds', async () => {
    const exporting = anExporting()
    mkdirSync(join(exporting.path, 'within'), { recursive: true })

    await cannot(exporting, aRefusal('not-allowed', { file: 'is-a-folder' }), ['activity.csv'])
  })

  it('never replaces a file of the store', async () => {
    const store: { path?: string } = {}
    const app = aLongRecord({ dialogs: { saveFile: () => Promise.resolve(store.path ?? null) } })
    store.path = app.db.name

    await expect(app.activity.export(csv)).rejects.toEqual(aRefusal('not-allowed', { file: 'store-folder' }))

    expect(readdirSync(dirname(app.db.name)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('gives nothing to whoever comes after the person who asked has left', async () => {
    const password = 'correct horse battery staple'
    const folder = temporaryFolder()
    const app = createTestApp({
      dialogs: {
        saveFile: () => {
          app.session.lock('idle')
          return Promise.resolve(join(folder, 'activity.csv'))
        },
      },
    })
    await app.session.begin({ fullName: 'Ada', email: 'ada@example.com', password })

    await expect(app.activity.export(csv)).rejects.toEqual(aRefusal('locked'))

    expect(readdirSync(folder)).toEqual([])
  })
})
