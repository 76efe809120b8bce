import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { evaluateInTurn } from './in-turn.js'
import { listenTo } from './state-of.js'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
export const electronPath = createRequire(import.meta.url)('electron') as string

/** Chromium's sandbox refuses to run for root, and only then it is off. */
const isRoot = process.getuid?.() === 0
export const argumentsFor = (profile: string) => [
  ...(isRoot ? ['--no-sandbox'] : []),
  `--user-data-dir=${profile}`,
  root,
]

export interface Desk {
  app: ElectronApplication
  page: Page
  profile: string
  /** What the main process has written to its two streams so far. */
  said: () => string
}

export const newProfile = () => mkdtempSync(join(tmpdir(), 'operator-desk-e2e-'))
export const dropProfile = (profile: string) => rmSync(profile, { recursive: true, force: true })
export const storeIn = (profile: string) => join(profile, 'store', 'operator-desk.db')

/**
 * Starts the built application; its window is as large as the pictures are. Without `executablePath` Playwright
 * loads a module of its own first, which holds the application back until it is attached: attaching to a window
 * that is just opening waits for ever once in sixty to a hundred starts. `locale` is that of the system.
 */
export async function startDesk(profile: string, locale = 'en_US'): Promise<Desk> {
  const app = await _electron.launch({
    args: argumentsFor(profile),
    chromiumSandbox: !isRoot, // else Playwright switches the sandbox off for everybody
    colorScheme: null, // as the application decides, not as Playwright does
    env: { ...process.env, TZ: 'Europe/Amsterdam', LANG: `${locale}.UTF-8` } as Record<string, string>,
  })
  evaluateInTurn(app)
  const said = listenTo(app)
  const page = await app.firstWindow()
  await page.waitForLoadState()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  return { app, page, profile, said }
}

/** Sets the colours as the person can in Settings. */
export const setTheme = (app: ElectronApplication, theme: 'light' | 'dark') =>
  app.evaluate(({ nativeTheme }, chosen) => {
    nativeTheme.themeSource = chosen
  }, theme)
