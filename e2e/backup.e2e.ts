import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { dropProfile, electronPath, newProfile, startDesk, storeIn } from './support/desk.js'
import { enter } from './support/first-start.js'
import { openOperator, save, viewOperators } from './support/steps.js'
import { endDesk, expect, test } from './support/test.js'

/** The person chooses that file or folder in the system's dialog. */
const choosing = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)

const openSettings = (page: Page) => page.getByRole('link', { name: 'Settings' }).click()
const backupRows = (page: Page) => page.getByRole('list', { name: 'Backups' }).getByRole('listitem')
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Restore this backup?' })
const fact = (page: Page, name: string) =>
  page.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]').first()

async function backUpNow(page: Page) {
  await openSettings(page)
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(backupRows(page)).toHaveCount(1)
}

async function renameOperator(page: Page, name: string, newName: string) {
  await openOperator(page, name)
  await page.getByRole('textbox', { name: 'Full name' }).fill(newName)
  await save(page)
}

const backupsIn = (profile: string) => {
  const folder = join(dirname(storeIn(profile)), 'backups')
  return readdirSync(folder).map((name) => join(folder, name))
}

test('a backup brings back what was changed since, and the present store is kept', async ({
  filledDesk: { page, profile },
}) => {
  await backUpNow(page)
  await expect(backupRows(page).first()).toContainText('By hand')
  await renameOperator(page, 'Amélie Dubois', 'Somebody Else')
  await openSettings(page)

  await backupRows(page).first().getByRole('button', { name: 'Restore…' }).click()
  await expect(dialog(page)).toContainText('Last activity')
  await expect(fact(page, 'Operators')).toHaveText('41')
  await dialog(page).getByRole('button', { name: 'Restore this backup' }).click()
  await enter(page)

  await viewOperators(page)
  await page.getByRole('textbox', { name: 'Filter on name or e-mail' }).fill('Amélie')
  await expect(page.getByRole('gridcell', { name: 'Amélie Dubois', exact: true })).toBeVisible()
  await openSettings(page)
  await expect(backupRows(page)).toHaveCount(2)
  await expect(backupRows(page).first()).toContainText('Replaced by a restore')
  await page.getByRole('link', { name: 'Activity' }).click()
  await expect(page.getByRole('gridcell', { name: 'Backup restored' })).toBeVisible()
  expect(backupsIn(profile)).toHaveLength(2)
})

/** Makes the store of a desk that has ended a large one, in the runtime of the application. */
const enlarge = (profile: string) =>
  execFileSync(
    electronPath,
    [
      '-e',
      `const db = new (require('better-sqlite3'))(process.argv[1])
       for (const key of '12345') db.prepare('INSERT INTO settings VALUES (?, hex(zeroblob(25000000)))').run(key)
       db.close()`,
      storeIn(profile),
    ],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  )

test('a backup shows how far it is, and leaves nothing where it is stopped', async ({
  filledDesk,
  profile,
}) => {
  await filledDesk.app.close()
  enlarge(profile)
  const desk = await startDesk(profile)
  await enter(desk.page)
  await openSettings(desk.page)

  await desk.page.getByRole('button', { name: 'Back up now' }).click()
  await expect(desk.page.getByRole('progressbar', { name: 'Copying and checking the store' })).toBeVisible()
  await desk.page.getByRole('button', { name: 'Stop' }).click()

  await expect(desk.page.getByRole('progressbar')).toBeHidden()
  await expect(desk.page.getByText('There is no backup yet.')).toBeVisible()
  expect(backupsIn(profile)).toEqual([])
  await endDesk(desk)
})

test('the folder of the backups can be chosen, and a folder that has vanished is told', async ({
  desk: { app, page },
}) => {
  const folder = newProfile()
  await choosing(app, folder)
  await openSettings(page)
  await page.getByRole('button', { name: 'Choose folder…' }).click()
  await expect(page.getByText(folder)).toBeVisible()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(backupRows(page)).toHaveCount(1)
  expect(readdirSync(folder)).toHaveLength(1)

  rmSync(folder, { recursive: true })
  await page.getByRole('button', { name: 'Back up now' }).click()

  await expect(page.getByText('That folder is not there any more.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Use the usual folder' }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(backupRows(page)).toHaveCount(1)
})

test('a file that is no good backup is refused, and the store is untouched', async ({
  filledDesk: { app, page, profile },
}) => {
  const folder = newProfile()
  const [text, cutOff] = [join(folder, 'diary.db'), join(folder, 'cut-off.db')]
  writeFileSync(text, 'dear diary, '.repeat(1000))
  await backUpNow(page)
  copyFileSync(backupsIn(profile)[0] ?? '', cutOff)
  truncateSync(cutOff, 20_000)
  const before = readFileSync(storeIn(profile))

  for (const [path, words] of [
    [text, 'The file is not a backup of Operator Desk.'],
    [cutOff, 'The file is damaged or cut off.'],
    [storeIn(profile), 'That is the store itself.'],
  ] as const) {
    await choosing(app, path)
    await page.getByRole('button', { name: 'Restore from another file…' }).click()
    await expect(page.getByText(words, { exact: false })).toBeVisible()
  }

  expect(readFileSync(storeIn(profile)).equals(before)).toBe(true)
  await viewOperators(page)
  await expect(page.getByRole('grid', { name: 'Operators' })).toBeVisible()
  dropProfile(folder)
})

test('a damaged store offers the newest good backup, and restores it', async ({ filledDesk, profile }) => {
  await backUpNow(filledDesk.page)
  await endDesk(filledDesk)
  const store = storeIn(profile)
  for (const ending of ['-wal', '-shm']) rmSync(`${store}${ending}`, { force: true })
  truncateSync(store, 20_000)

  const desk = await startDesk(profile)
  await expect(desk.page.getByText('The store is damaged.', { exact: false })).toBeVisible()
  await expect(desk.page.getByRole('heading', { name: 'The newest good backup' })).toBeVisible()
  await desk.page.getByRole('button', { name: 'Restore…' }).click()
  await dialog(desk.page).getByRole('button', { name: 'Restore this backup' }).click()
  await enter(desk.page)

  await openOperator(desk.page, 'Amélie Dubois')
  await openSettings(desk.page)
  await expect(backupRows(desk.page).first()).toContainText('Replaced by a restore')
  await endDesk(desk)
})

test('a backup can be restored at the first start, before there is anybody', async ({ filledDesk }) => {
  await backUpNow(filledDesk.page)
  const backup = backupsIn(filledDesk.profile)[0] ?? ''
  const profile = newProfile()
  const desk = await startDesk(profile)
  await choosing(desk.app, backup)

  await desk.page.getByRole('button', { name: 'Restore a backup' }).click()
  await expect(fact(desk.page, 'Can sign in')).toHaveText('1')
  await dialog(desk.page).getByRole('button', { name: 'Restore this backup' }).click()
  await enter(desk.page)

  await openOperator(desk.page, 'Amélie Dubois')
  await endDesk(desk)
  dropProfile(profile)
})
