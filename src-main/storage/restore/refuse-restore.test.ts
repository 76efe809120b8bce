import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { aBackupWith, aStoreWith } from '../../testing/a-backup.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { aRestoringDesk } from '../../testing/a-restoring-desk.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { closedAtTheEnd } from '../../testing/open-test-store.js'

const window = 1
const grace = { fullName: 'Grace', email: 'grace@example.com', password: 'correct horse battery staple' }

describe('a restore', () => {
  it('is given up where who asked has locked meanwhile', async () => {
    const desk = aRestoringDesk(aStoreWith('Zoë'), aBackupWith('Ada'))
    await desk.services()?.session.begin(grace)
    const id = await desk.choose()

    const running = desk.restore().run(id, window)
    desk.services()?.session.lock('idle')

    await expect(running).rejects.toThrow(aRefusal('locked'))
    expect(await desk.names()).toEqual(['Grace', 'Zoë'])
  })

  it('can be stopped, and leaves nothing then', async () => {
    const path = aStoreWith('Zoë')
    const desk = aRestoringDesk(path, aBackupWith('Ada'))
    const id = await desk.choose()

    const running = desk.restore().run(id, window)
    desk.work.stop('restore')

    await expect(running).rejects.toThrow(aRefusal('cancelled'))
    expect(await desk.names()).toEqual(['Zoë'])
    expect(readdirSync(dirname(path)).filter((name) => !name.startsWith('operator-desk.db'))).toEqual([])
  })

  it('is refused while other work would be cut off', async () => {
    const desk = aRestoringDesk(aStoreWith('Zoë'), aBackupWith('Ada'))
    const id = await desk.choose()

    let end: () => void = () => undefined
    const work = desk.work.run('export', () => new Promise<void>((resolve) => (end = resolve)))

    await expect(desk.restore().run(id, window)).rejects.toThrow(
      aRefusal('not-allowed', { work: 'other-work' }),
    )
    expect(await desk.names()).toEqual(['Zoë'])
    end()
    await work
  })

  it('is refused where the backup is not what was looked at any more', async () => {
    const backup = aBackupWith('Ada')
    const desk = aRestoringDesk(aStoreWith('Zoë'), backup)
    const id = await desk.choose()
    const other = new SqliteDatabase(backup)
    other.exec("UPDATE operators SET full_name = 'Mallory'")
    other.close()

    await expect(desk.restore().run(id, window)).rejects.toThrow(
      aRefusal('conflict', { file: 'file-changed' }),
    )
    expect(await desk.names()).toEqual(['Zoë'])
  })

  it('is refused while another program has the store open, and nothing has happened then', async () => {
    const path = aStoreWith('Zoë')
    const desk = aRestoringDesk(path, aBackupWith('Ada'))
    const other = closedAtTheEnd(new SqliteDatabase(path))
    other.prepare('SELECT count(*) FROM operators').get()
    const services = desk.services()

    await expect(desk.run()).rejects.toThrow(aRefusal('store-busy'))

    expect(desk.services()).toBe(services)
    services?.operators.create(anOperatorDraft({ fullName: 'Zuse' }))
    expect(await desk.names()).toEqual(['Zoë', 'Zuse'])
    expect(services?.backups.list()).toEqual([])
  })
})
