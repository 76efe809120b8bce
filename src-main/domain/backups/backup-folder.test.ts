import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anAppWithSomebody, newestActivity } from '../../testing/a-backing-app.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { createTestApp } from '../../testing/create-test-app.js'
import { openTestStore } from '../../testing/open-test-store.js'
import { asOrdinaryUser } from '../../testing/as-ordinary-user.js'
import { temporaryFolder } from '../../testing/temporary-folder.js'

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
    expect(newestActivity(again.db)).toMatchObject({
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

  it('is refused where nothing can be written', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    const { backups } = anAppWithSomebody(folder)

    const chosen = asOrdinaryUser(() => backups.chooseFolder())

    await expect(chosen).rejects.toThrow(aRefusal('not-allowed', { folder: 'folder-closed' }))
    chmodSync(folder, 0o755)
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
