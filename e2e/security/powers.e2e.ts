import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { electronPath, startDesk } from '../support/desk.js'
import { endDesk, expect, test } from '../support/test.js'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Every name that Chromium's Permissions API may know. */
const permissions = [
  'accelerometer',
  'ambient-light-sensor',
  'background-fetch',
  'background-sync',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'idle-detection',
  'keyboard-lock',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'nfc',
  'notifications',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointer-lock',
  'push',
  'screen-wake-lock',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'window-management',
]

const statesOf = (page: Page) =>
  page.evaluate(async (names) => {
    const states: Record<string, string> = {}
    for (const name of names) {
      const asked = { name, userVisibleOnly: true } as unknown as PermissionDescriptor
      states[name] = await navigator.permissions.query(asked).then(
        ({ state }) => state,
        () => 'unknown',
      )
    }
    return states
  }, permissions)

/** Asks for each power itself; a click comes first, since some are for a person's own act alone. */
async function powersOf(page: Page) {
  await page.mouse.click(5, 5)
  return page.evaluate(async () => {
    const soon = <T>(promise: Promise<T>) =>
      Promise.race([
        promise,
        new Promise((_resolve, reject) => setTimeout(() => reject(new Error('silence')), 1500)),
      ])
    const { mediaDevices, clipboard } = navigator
    const all = navigator as unknown as Record<
      string,
      Record<string, (options?: unknown) => Promise<unknown>>
    >
    const ways: Record<string, () => Promise<unknown> | undefined> = {
      camera: () => mediaDevices.getUserMedia({ video: true }),
      microphone: () => mediaDevices.getUserMedia({ audio: true }),
      screen: () => mediaDevices.getDisplayMedia(),
      place: () =>
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      notification: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused')
      },
      'clipboard read': () => clipboard.readText(),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      hid: () =>
        all['hid']
          ?.['requestDevice']?.({ filters: [] })
          .then((found) => (found as []).length || Promise.reject(new Error())),
      usb: () => all['usb']?.['requestDevice']?.({ filters: [] }),
      serial: () => all['serial']?.['requestPort']?.(),
      bluetooth: () => all['bluetooth']?.['requestDevice']?.({ acceptAllDevices: true }),
      'full screen': () => document.documentElement.requestFullscreen(),
      'pointer lock': () => document.documentElement.requestPointerLock() as unknown as Promise<unknown>,
      'wake lock': () => navigator.wakeLock.request('screen'),
      'file picker': () =>
        (window as unknown as { showOpenFilePicker: () => Promise<unknown> }).showOpenFilePicker(),
      'local fonts': () =>
        (window as unknown as { queryLocalFonts: () => Promise<unknown[]> })
          .queryLocalFonts()
          .then((fonts) => fonts.length || Promise.reject(new Error())),
    }
    const granted: string[] = []
    for (const [name, ask] of Object.entries(ways)) {
      try {
        const asked = ask()
        if (asked) await soon(asked)
        if (asked) granted.push(name)
      } catch {
        continue
      }
    }
    return { tried: Object.keys(ways).length, granted }
  })
}

test('the page is given no permission, whichever it asks for', async ({ profile }) => {
  const desk = await startDesk(profile)

  const states = await statesOf(desk.page)
  const known = Object.entries(states).filter(([, state]) => state !== 'unknown')
  expect(known.length).toBeGreaterThan(15)
  expect(known.filter(([, state]) => state !== 'denied')).toEqual([])
  expect(await powersOf(desk.page)).toEqual({ tried: 16, granted: [] })

  await desk.app.evaluate(({ session }) => session.defaultSession.setPermissionCheckHandler(() => true))
  const allowed = Object.values(await statesOf(desk.page)).filter((state) => state === 'granted')
  expect(allowed.length, 'control: without our guard').toBeGreaterThan(10)
  await endDesk(desk)
})

test('every window is sandboxed, isolated and without Node, as it runs', async ({ desk: { app } }) => {
  const preferences = await app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) =>
        (contents as unknown as { getLastWebPreferences: () => unknown }).getLastWebPreferences(),
      ),
  )

  expect(preferences).toHaveLength(1)
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    enableBlinkFeatures: '',
  })
})

test('no cookie is ever kept', async ({ desk: { app, page } }) => {
  await page.evaluate(() => (document.cookie = 'kept=1; max-age=1000'))

  expect(await app.evaluate(({ session }) => session.defaultSession.cookies.get({}))).toEqual([])
})

test('nothing of the application opens an address in another program', () => {
  const main = readFileSync(join(root, 'out/main/index.cjs'), 'utf8')

  expect(main).toContain('showItemInFolder')
  expect(main).not.toContain('openExternal')
})

test('runs on the Electron that is pinned, or says that it stands in for it', async ({ desk: { app } }) => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string }
  }
  const runs = await app.evaluate(() => process.versions['electron'])
  const standsIn = existsSync(join(dirname(electronPath), 'STAND-IN.txt'))

  expect(standsIn ? 'a stand-in, never to be shipped' : runs).toBe(
    runs === devDependencies.electron ? runs : 'a stand-in, never to be shipped',
  )
})
