import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { startDesk } from '../support/desk.js'
import { type ForeignSite, openForeignSite } from '../support/foreign-site.js'
import { endDesk, expect, test } from '../support/test.js'

/** Where a page might be led to. */
const destinations = (origin: string) => [
  `${origin}/page.html`,
  'https://example.com/',
  '//example.com/',
  'file:///etc/passwd',
  'data:text/html,<title>data</title>',
  'chrome-error://chromewebdata/',
  'app://elsewhere/index.html',
  'app://operator-desk/assets/',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'view-source:https://example.com/',
  'blob:app://operator-desk/00000000-0000-0000-0000-000000000000',
  'filesystem:https://example.com/temporary/',
  'mailto:nobody@example.com',
  'tel:+31201234567',
  'ms-settings:',
  'ftp://example.com/',
  'ws://example.com/',
  'javascript:document.title="ran"',
  'vbscript:msgbox(1)',
]

/** How it might be led there. */
const ways = {
  'location.href': 'location.href = url',
  'location.replace': 'location.replace(url)',
  link: "Object.assign(document.createElement('a'), { href: url }).click()",
  'link to a new window':
    "(() => { const a = Object.assign(document.createElement('a'), { href: url, target: '_blank' }); document.body.append(a); a.click(); a.remove() })()",
  form: "(() => { const f = Object.assign(document.createElement('form'), { action: url, target: '_blank' }); document.body.append(f); f.submit(); f.remove() })()",
  'window.open': 'window.open(url)',
  'window.open with features': "window.open(url, 'name', 'nodeIntegration=yes,width=300')",
  'top frame': "window.open(url, '_top')",
}

/** Some addresses Chromium itself makes an empty page of, from which the window goes back. */
const whileItGoesBack = (error: Error) => expect(error.message).toContain('navigation')

/** Tries them all, and tells where the page and the windows are afterwards. */
async function leadAway({ app, page }: { app: ElectronApplication; page: Page }, site: ForeignSite) {
  let tries = 0
  for (const url of destinations(site.origin))
    for (const way of Object.values(ways)) {
      await page
        .evaluate(`(() => { const url = ${JSON.stringify(url)}; try { ${way} } catch {} })()`)
        .catch(whileItGoesBack)
      tries++
    }
  await page.waitForTimeout(500)
  const windows = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getURL()),
  )
  return { tries, windows }
}

/** As the main process reads it: Playwright still waits for navigations that were refused. */
const textOfWindow = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ webContents }) =>
    webContents.getAllWebContents()[0]?.executeJavaScript('document.body.innerText'),
  )

test('no page leads the window away, opens another, or starts another program', async ({ profile }) => {
  const desk = await startDesk(profile) // not the fixture, which fails where the page logs a refusal
  const site = await openForeignSite()
  const opened = await spyOnOpening(desk.app)

  const { tries, windows } = await leadAway(desk, site)

  expect(tries).toBe(160)
  expect(windows).toHaveLength(1)
  expect(windows[0]).toMatch(/^app:\/\/operator-desk\/index\.html/)
  await expect.poll(() => textOfWindow(desk.app)).toContain('Create administrator')
  expect(site.asked).toEqual([])
  expect(await opened()).toEqual([])
  await endDesk(desk)
  await site.close()
})

test('a window that its page has emptied goes back to the application at once', async ({ profile }) => {
  const desk = await startDesk(profile)

  await desk.page.evaluate(() => {
    Object.assign(window, { isOld: true })
    setTimeout(() => (location.href = 'about:blank'))
  })

  await expect.poll(() => desk.page.evaluate('typeof isOld').catch(() => 'between')).toBe('undefined')
  await expect(desk.page.getByRole('button', { name: 'Create administrator' })).toBeVisible()
  expect(desk.page.url()).toMatch(/^app:\/\/operator-desk\/index\.html/)
  await endDesk(desk)
})

test('control: where the guards are taken away, the same page is led away', async ({ profile }) => {
  const desk = await startDesk(profile)
  const site = await openForeignSite()
  await desk.app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) contents.removeAllListeners('will-navigate')
  })

  await desk.page.evaluate((url) => void setTimeout(() => (location.href = url)), `${site.origin}/page.html`)
  await expect.poll(() => site.asked).toContain('/page.html')

  await endDesk(desk)
  await site.close()
})

/** Every new window is noted, and whatever is handed to the system to open, which is not done. */
async function spyOnOpening(app: ElectronApplication) {
  await app.evaluate(({ app: electronApp, shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    electronApp.on('web-contents-created', () => opened.push('a window'))
    shell.openExternal = (url) => Promise.resolve(void opened.push(url))
    shell.openPath = (path) => Promise.resolve(String(opened.push(path)))
  })
  return () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
}

test('a redirect is not followed, a download is not begun, a webview is nothing', async ({ profile }) => {
  const desk = await startDesk(profile)
  const { app, page } = desk
  const folder = join(profile, 'downloads')
  mkdirSync(folder)
  await app.evaluate(({ app: electronApp, session }, chosen) => {
    electronApp.setPath('downloads', chosen)
    const downloads: boolean[] = []
    Object.assign(globalThis, { downloads })
    session.defaultSession.on('will-download', (event) => downloads.push(event.defaultPrevented))
  }, folder)

  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x'.repeat(1000)]))
    Object.assign(document.createElement('a'), { href, download: 'file.txt' }).click()
  })
  const downloads = () => app.evaluate(() => (globalThis as unknown as { downloads: boolean[] }).downloads)
  await expect.poll(downloads).toEqual([true])
  await expect.poll(() => readdirSync(folder)).toEqual([])

  const webview = await page.evaluate(() => {
    const element = document.createElement('webview') as HTMLElement & { loadURL?: unknown }
    element.setAttribute('allowpopups', '')
    element.setAttribute('src', 'https://example.com')
    document.body.append(element)
    return typeof element.loadURL
  })
  expect(webview).toBe('undefined')
  const guards = await app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    return ['will-redirect', 'will-attach-webview', 'will-navigate'].map((name) => {
      const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
      contents?.emit(name, event, 'https://example.com/')
      return event.defaultPrevented
    })
  })
  expect(guards).toEqual([true, true, true])
  await endDesk(desk)
})
