import type { ElectronApplication } from '@playwright/test'
import { openForeignSite } from '../support/foreign-site.js'
import { closeWindow, openWindowAt, runIn } from '../support/foreign-window.js'
import { expect, test } from '../support/test.js'

/** Calls every channel with input that none accepts, and tells by channel whether anything answered. */
const callEverything = `(async () => {
  const outcomes = {}
  for (const [room, members] of Object.entries(window.bridge?.call ?? {}))
    for (const [name, call] of Object.entries(members))
      outcomes[room + '.' + name] = await call({ forged: true }).then(
        (answer) => JSON.parse(answer).failure?.code ?? 'done',
        (error) => error.message,
      )
  return outcomes
})()`

type Outcomes = Record<string, string>
const callFrom = (app: ElectronApplication, id: number, where?: 'iframe') =>
  runIn(app, id, callEverything, where) as Promise<Outcomes>

const ourWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.id ?? 0)

function expectAllRefused(outcomes: Outcomes, channels: string[]) {
  expect(Object.keys(outcomes)).toEqual(channels)
  for (const [channel, said] of Object.entries(outcomes)) {
    expect(said, channel).toContain('refused: not the application’s own page')
    expect(said, channel).not.toMatch(/\n\s+at /)
  }
}

/** The policy of our own pages lets no frame in, so pages without it take their place, with our address. */
const serveFramesAtOurAddress = (app: ElectronApplication) =>
  app.evaluate(({ protocol }) => {
    protocol.unhandle('app')
    protocol.handle('app', ({ url }) => {
      const inner = url.endsWith('inner.html')
      const page = inner ? '<title>inner</title>' : '<iframe src="app://operator-desk/inner.html"></iframe>'
      return new Response(page, { headers: { 'content-type': 'text/html' } })
    })
  })

test('no channel answers a frame that is not the main frame of our own page', async ({ desk: { app } }) => {
  const site = await openForeignSite()
  const answered = await callFrom(app, await ourWindow(app))
  const channels = Object.keys(answered)
  expect(channels.length).toBeGreaterThan(40)
  expect(new Set(Object.values(answered)), 'control: our own page is answered').toEqual(new Set(['invalid']))

  const child = await openWindowAt(app, `${site.origin}/child.html`, true)
  expectAllRefused(await callFrom(app, child), channels)

  const navigated = await openWindowAt(app, 'app://operator-desk/index.html')
  expect(new Set(Object.values(await callFrom(app, navigated)))).toEqual(new Set(['invalid']))
  await app.evaluate(({ BrowserWindow }, asked) => BrowserWindow.fromId(asked.id)?.loadURL(asked.url), {
    id: navigated,
    url: `${site.origin}/navigated.html`,
  })
  expectAllRefused(await callFrom(app, navigated), channels)

  const unnamed = await openWindowAt(app, 'data:text/html,<title>data</title>')
  expectAllRefused(await callFrom(app, unnamed), channels)
  await serveFramesAtOurAddress(app)
  const framed = await openWindowAt(app, 'app://operator-desk/index.html')
  expectAllRefused(await callFrom(app, framed, 'iframe'), channels)
  expect(new Set(Object.values(await callFrom(app, framed))), 'control').toEqual(new Set(['invalid']))

  for (const id of [child, navigated, unnamed, framed]) await closeWindow(app, id)
  await site.close()
})

test('a frame that our page was made to hold gets nothing of ours', async ({ desk: { app } }) => {
  const id = await ourWindow(app)
  await runIn(app, id, `void document.body.append(document.createElement('iframe'))`)

  expect(await runIn(app, id, 'typeof window.bridge + typeof window.require', 'iframe')).toBe(
    'undefinedundefined',
  )
  expect(await runIn(app, id, 'typeof window.bridge')).toBe('object')
})

test('the page has functions by room and name, and nothing of Electron', async ({ desk: { page } }) => {
  const seen = await page.evaluate(() => {
    const { bridge, ...others } = window as unknown as Record<string, unknown> & {
      bridge: Record<'call' | 'event', Record<string, Record<string, unknown>>>
    }
    const rooms = Object.values(bridge).flatMap((kind) => Object.values(kind))
    const members = rooms.flatMap((room) => Object.values(room))
    const frozen =
      !Reflect.set(window, 'bridge', {}) || (window as unknown as { bridge: unknown }).bridge === bridge
    return {
      kinds: [...new Set(members.map((member) => typeof member))],
      frozen,
      electron: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer', 'global'].filter(
        (name) => name in others || name in window,
      ),
    }
  })

  expect(seen).toEqual({ kinds: ['function'], frozen: true, electron: [] })
})
