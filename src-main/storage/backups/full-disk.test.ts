import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type * as Disk from '../disk.js'
import { aBackupWith, aStoreWith, namesIn } from '../../testing/a-backup.js'
import { anAppWithSomebody } from '../../testing/a-backing-app.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { aRestoringDesk } from '../../testing/a-restoring-desk.js'
import { aSmallDisk } from '../../testing/a-small-disk.js'
import { canHaveDisks, makeReadOnly } from '../../testing/mount-disk.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'

const look = vi.hoisted(() => ({ before: true }))

/** Whether there is room can be looked at before, and still change while it is written. */
vi.mock('../disk.js', async (importOriginal) => {
  const disk = await importOriginal<typeof Disk>()
  const refuseWithoutRoom: typeof disk.refuseWithoutRoom = (folder, bytes) =>
    look.before && disk.refuseWithoutRoom(folder, bytes)
  return { ...disk, refuseWithoutRoom }
})

const kilobyte = 1024
const when = [
  ['is seen before', true],
  ['is found out while it is written', false],
] as const

describe.runIf(canHaveDisks())('a disk without room', () => {
  it.each(when)('for a backup %s: nothing is left of it', async (_when, before) => {
    look.before = before
    const disk = aSmallDisk(48 * kilobyte)
    const app = anAppWithSomebody(disk)
    await app.backups.chooseFolder()

    await expect(app.backups.make()).rejects.toThrow(aRefusal('store-full'))

    expect(readdirSync(disk)).toEqual([])
    app.operators.create(anOperatorDraft({ fullName: 'Grace' }))
    expect(app.operators.list).toBeDefined()
  })

  it.each(when)('for a restore %s: the store is as it was', async (_when, before) => {
    look.before = before
    const disk = aSmallDisk(700 * kilobyte)
    const path = join(disk, 'store', 'operator-desk.db')
    mkdirSync(dirname(path))
    cpSync(aStoreWith('Zoë'), path)
    writeFileSync(join(disk, 'other'), Buffer.alloc(320 * kilobyte))
    const desk = aRestoringDesk(path, aBackupWith('Ada'))
    const id = await desk.choose()

    await expect(desk.restore().run(id, 1)).rejects.toThrow(aRefusal('store-full'))

    expect(await desk.names()).toEqual(['Zoë'])
    desk.close()
    expect(namesIn(path)).toEqual(['Zoë'])
    expect(readdirSync(dirname(path))).not.toContain('restoring')
  })

  it('for writing at all is told of the folder of the backups', async () => {
    look.before = true
    const disk = aSmallDisk(4 * kilobyte * kilobyte)
    const { backups } = anAppWithSomebody(disk)
    await backups.chooseFolder()
    await backups.make()
    makeReadOnly(disk)

    await expect(backups.make()).rejects.toThrow(aRefusal('not-allowed', { folder: 'folder-closed' }))
    await expect(backups.chooseFolder()).rejects.toThrow(aRefusal('not-allowed', { folder: 'folder-closed' }))
    expect(backups.list()).toHaveLength(1)
  })

  it('for writing does not keep a backup on it from being restored', async () => {
    look.before = true
    const disk = aSmallDisk(4 * kilobyte * kilobyte)
    const backup = join(disk, 'copy-of-a-store.db')
    cpSync(aStoreWith('Ada'), backup) // as a store is: with a log, which SQLite would like to write
    makeReadOnly(disk)
    const desk = aRestoringDesk(aStoreWith('Zoë'), backup)

    await desk.run()

    expect(await desk.names()).toEqual(['Ada'])
  })
})
