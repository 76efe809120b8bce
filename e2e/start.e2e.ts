import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { argumentsFor, electronPath, startDesk, storeIn } from './support/desk.js'
import { filesHolding } from './support/search-files.js'
import { addApiUser, openApiManagement } from './support/steps.js'
import { endDesk, expect, test } from './support/test.js'

const run = promisify(execFile)

test('a second start brings the first window to the front and ends', async ({ desk: { app, profile } }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())

  const { stdout } = await run(electronPath, argumentsFor(profile), { timeout: 30_000 })

  expect(stdout).toContain('Operator Desk is running already')
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
  )
  expect(windows).toEqual([false])
})

const newer = Buffer.alloc(4096)
newer.write('SQLite format 3\0', 'latin1')
newer.writeUInt32BE(990, 60)
newer.writeUInt32BE(0x4f70446b, 68)

test('a window that is closed while it loads is no failure', async ({ newDesk: { app, profile } }) => {
  const closed = await app.evaluate(async ({ BrowserWindow, Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('new-window')?.click()
    const [window] = BrowserWindow.getAllWindows().filter((one) => one.webContents.isLoading())
    const gone = new Promise((resolve) => window?.once('closed', () => resolve(true)))
    window?.close()
    return gone
  })

  expect(closed).toBe(true)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(filesHolding(profile, 'ERR_FAILED')).toEqual([])
})

for (const [what, bytes, words] of [
  ['no store of ours', Buffer.from('dear diary, '.repeat(100)), 'The file is not a store of Operator Desk.'],
  ['a store of a newer version', newer, 'The store was made by a newer version of Operator Desk.'],
  ['a store that is cut off', newer.subarray(0, 50), 'The store is damaged.'],
] as const) {
  test(`${what} is refused in a clear window and not touched`, async ({ profile }) => {
    const path = storeIn(profile)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
    const before = statSync(path).mtimeMs

    const desk = await startDesk(profile)
    const { page } = desk
    await expect(page.getByRole('heading', { name: 'The store cannot be opened' })).toBeVisible()
    await expect(page.getByText(words)).toBeVisible()
    await expect(page.getByText(path)).toBeVisible()
    const answer = await page.evaluate(() =>
      (window as unknown as { api: { overview: { counts: () => Promise<unknown> } } }).api.overview.counts(),
    )
    expect(answer).toMatchObject({ ok: false })
    const ended = desk.app.waitForEvent('close')
    await page.getByRole('button', { name: 'Quit' }).click()
    await ended

    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(statSync(path).mtimeMs).toBe(before)
  })
}

test('the store is for its owner alone, and holds the hashes alone', async ({
  filledDesk: { page, profile },
}) => {
  await openApiManagement(page, 'Zoë Okafor')
  await addApiUser(page, 'for-the-owner')

  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
  expect(modeOf(storeIn(profile))).toBe('600')
  expect(modeOf(dirname(storeIn(profile)))).toBe('700')
  expect(
    filesHolding(profile, '$argon2id$').every((path) => path.startsWith(dirname(storeIn(profile)))),
  ).toBe(true)
})

test('the page has no eval, no Node, no other origin and no permission', async ({ profile }) => {
  const desk = await startDesk(profile)
  const powers = await desk.page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50)) // outside of Playwright's own call, where eval is let through
    const tried = (work: () => unknown) => {
      try {
        return String(work())
      } catch (error) {
        return (error as Error).name
      }
    }
    const permission = await navigator.permissions.query({ name: 'geolocation' })
    return {
      eval: tried(() => new Function('return 1')()),
      node:
        typeof (globalThis as { require?: unknown }).require +
        typeof (globalThis as { process?: unknown }).process,
      fetch: await fetch('https://example.com').then(String, (error: Error) => error.name),
      open: String(window.open('https://example.com')),
      permission: permission.state,
    }
  })

  expect(powers).toEqual({
    eval: 'EvalError',
    node: 'undefinedundefined',
    fetch: 'TypeError',
    open: 'null',
    permission: 'denied',
  })
  await endDesk(desk)
})

test('the colours chosen in Settings are kept', async ({ desk: { app, page, profile } }) => {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('Dark')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(16, 20, 26)')
  await app.close()

  const again = await startDesk(profile)
  await expect(again.page.locator('body')).toHaveCSS('background-color', 'rgb(16, 20, 26)')
  await endDesk(again)
})
