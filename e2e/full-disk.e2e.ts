import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startDesk, storeIn } from './support/desk.js'
import { enter } from './support/first-start.js'
import { expectUnsaved, openOperator, save } from './support/steps.js'
import { endDesk, expect, filledCopy, test } from './support/test.js'

const run = (command: string, ...args: string[]) => spawnSync(command, args).status === 0

/** Only root may have a disk of that size, on Linux, and not in every container. */
const mountDisk = (folder: string) => run('mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder)
const isRoot = process.platform === 'linux' && process.getuid?.() === 0

if (isRoot)
  test('a full disk is told, keeps the edits, and Save works once there is room', async ({
    profile,
    filledProfile,
  }) => {
    const folder = dirname(storeIn(profile))
    mkdirSync(folder)
    expect(mountDisk(folder)).toBe(true)
    try {
      filledCopy(filledProfile, profile)
      const desk = await startDesk(profile)
      const { page } = desk
      await enter(page)
      await openOperator(page, 'Sanne de Vries')
      await page.getByRole('textbox', { name: 'Mobile phone' }).fill('+31612345678')
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(join(folder, 'filler'), Buffer.alloc(bavail * bsize))

      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('The disk is full.', { exact: false })).toBeVisible()
      await expectUnsaved(page)
      await expect(page.getByRole('textbox', { name: 'Mobile phone' })).toHaveValue('+31612345678')
      rmSync(join(folder, 'filler'))

      await save(page)
      await endDesk(desk)
    } finally {
      run('umount', '-l', folder)
    }
  })
