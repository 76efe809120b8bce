import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { storeIn } from './support/desk.js'
import { administrator } from './support/first-start.js'
import { addApiUser, apiUserRow, openApiManagement, save } from './support/steps.js'
import { expect, test } from './support/test.js'

const operator = 'Grace Wanjiru'

const grid = (page: Page) => page.getByRole('grid', { name: 'Activity' })
const rows = (page: Page) => grid(page).getByRole('row')
const openActivity = (page: Page) => page.getByRole('link', { name: 'Activity' }).click()
const verify = (page: Page) => page.getByRole('button', { name: 'Verify' }).click()

/** Answers the system's dialog for a new file. */
const chooseFile = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)

/** What somebody can do who has the file and a SQLite shell, while the application is running. */
const changeBehindItsBack = (app: ElectronApplication, store: string, sql: string) =>
  app.evaluate(
    ({ app: electronApp }, [path, text]) => {
      const { createRequire } = process.getBuiltinModule('node:module')
      const load = createRequire(`${electronApp.getAppPath()}/package.json`)
      const Database = load('better-sqlite3') as new (path: string) => {
        exec(sql: string): void
        close(): void
      }
      const db = new Database(path)
      db.exec(text)
      db.close()
    },
    [store, sql] as const,
  )

test('what is saved is written down with who did it, on the operator and for everybody', async ({
  filledDesk: { page },
}) => {
  await openApiManagement(page, operator)
  await addApiUser(page, 'written-down', 'Nightly export')
  await save(page)
  await apiUserRow(page, 'written-down').getByRole('button', { name: 'Delete API user' }).click()
  await page.getByRole('tab', { name: 'Main' }).click()
  await page.getByRole('textbox', { name: 'Full name' }).fill('Grace W.')
  await page.getByRole('combobox', { name: 'Role' }).selectOption('Manager')
  await page.getByRole('checkbox', { name: 'On duty' }).click()
  await save(page)

  await page.getByRole('tab', { name: 'Activity' }).click()
  await expect(rows(page).nth(1)).toContainText('API user deleted')
  await expect(rows(page).nth(1)).toContainText(administrator.fullName)
  await expect(rows(page).nth(2)).toContainText('Full name: Grace Wanjiru → Grace W.')
  await expect(rows(page).nth(2)).toContainText(/Role: \w+ → Manager · On duty: (No → Yes|Yes → No)/)
  await expect(rows(page).nth(3)).toContainText('API user added')
  await expect(rows(page).nth(3)).toContainText('written-down')

  await openActivity(page)
  await page.getByRole('textbox', { name: 'Filter on a name' }).fill('WRITTEN-down')
  await expect(rows(page)).toHaveCount(4) // shown, added, deleted
  await page.getByRole('combobox', { name: 'Action' }).selectOption('API user added')
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).nth(1)).toContainText('Description: Nightly export')
})

test('is narrowed by person and by day, and widened again', async ({ filledDesk: { page } }) => {
  await openActivity(page)
  await page.getByRole('combobox', { name: 'Person' }).selectOption(administrator.fullName)
  await expect(rows(page).nth(1)).toContainText('Signed in')
  await expect(grid(page).getByText('API user imported')).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Person' }).selectOption('Nobody signed in')
  await expect(rows(page).nth(1)).toContainText('API user imported')

  await page.getByLabel('Until').fill('2001-01-01')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await expect(page.getByRole('textbox', { name: 'Filter on a name' })).toBeFocused()

  await expect(rows(page).nth(1)).toContainText('Signed in')
  await expect(page.getByRole('combobox', { name: 'Person' })).toHaveValue('')
  await grid(page).getByRole('gridcell').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Entry 133' })).toContainText(administrator.fullName)
  await page.keyboard.press('Escape')
  await expect(grid(page).getByRole('gridcell').first()).toBeFocused()
})

test('the record can be verified, now and against a fingerprint that was noted', async ({
  filledDesk: { app, page, profile },
}) => {
  await openActivity(page)
  await verify(page)
  await expect(page.getByText('The record is as it was written')).toBeVisible()
  await expect(page.getByText('133 entries checked.')).toBeVisible()
  const fingerprint = await page.getByText(/^[0-9a-f]{64}$/).textContent()

  const noted = page.getByRole('textbox', { name: 'Noted fingerprint' })
  await noted.fill('not one')
  await verify(page)
  await expect(page.getByText('A fingerprint has 64 digits')).toBeVisible()
  await noted.fill(fingerprint ?? '')
  await verify(page)
  await expect(page.getByText('The noted fingerprint is that of entry 133')).toBeVisible()
  await noted.fill('f'.repeat(64))
  await verify(page)
  await expect(page.getByText('The noted fingerprint is not in the record')).toBeVisible()

  const edit = "UPDATE activity SET subject = 'Somebody else' WHERE seq = 77"
  await changeBehindItsBack(app, storeIn(profile), `DROP TRIGGER activity_is_not_changed; ${edit}`)
  await noted.fill('')
  await verify(page)
  await expect(page.getByText('Entry 77 is not as it was written')).toBeVisible()
})

test('what the filters show is exported, and that is written down', async ({
  filledDesk: { app, page, profile },
}) => {
  const csv = join(profile, 'activity.csv')
  await openActivity(page)
  await page.getByRole('combobox', { name: 'Action' }).selectOption('Operator added')
  await chooseFile(app, csv)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByText('41 entries written to activity.csv.')).toBeVisible()
  expect(readFileSync(csv, 'utf8').split('\r\n')).toHaveLength(43)
  expect(readdirSync(profile).filter((name) => name.endsWith('.part'))).toEqual([])

  const jsonLines = join(profile, 'activity.jsonl')
  await page.getByRole('combobox', { name: 'Action' }).selectOption('Activity exported')
  await page.getByRole('combobox', { name: 'Format' }).selectOption('JSON Lines')
  await chooseFile(app, jsonLines)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByText('1 entry written to activity.jsonl.')).toBeVisible()
  expect(JSON.parse(readFileSync(jsonLines, 'utf8'))).toMatchObject({
    action: 'activity-exported',
    actor: { name: administrator.fullName },
    subject: 'activity.csv',
  })
  await expect(rows(page).nth(1)).toContainText('Entries: 1 · Format: JSON Lines')

  await chooseFile(app, join(profile, 'gone', 'activity.csv'))
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByText('That folder is not there any more.')).toBeVisible()
})

test('older entries come as the list is scrolled', async ({ filledDesk: { page } }) => {
  await openActivity(page)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '101')

  await grid(page).getByRole('gridcell').first().focus()
  await page.keyboard.press('Control+End')

  await expect(grid(page)).toHaveAttribute('aria-rowcount', '134')
  await page.keyboard.press('Control+End')
  await expect(rows(page).last()).toContainText(administrator.fullName)
})
