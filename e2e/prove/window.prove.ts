import { startDesk } from '../support/desk.js'
import { enter } from '../support/first-start.js'
import { openOperator } from '../support/steps.js'
import { report } from '../support/proof.js'
import { endDesk, expect, filledCopy, test } from '../support/test.js'
import { loadingRound } from '../support/loading-rounds.js'
import { givenUpMs, windowRound } from '../support/window-rounds.js'

const rounds = 50
const controlRounds = 5
const mostAwayMs = 3000
const mostLostMs = 500

test('a window whose page ended is back, with the draft', async ({ profile, filledProfile }) => {
  const started = Date.now()
  filledCopy(filledProfile, profile)
  const desk = await startDesk(profile)
  await enter(desk.page)
  await openOperator(desk.page, 'Sanne de Vries')
  const guid = desk.page.url().split('/').at(-1) ?? ''
  const tried: Awaited<ReturnType<typeof windowRound>>[] = []
  for (let round = 0; round < rounds; round++)
    tried.push(await windowRound({ app: desk.app, guid, round, typingMs: Math.random() * 1000 }))
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.removeAllListeners('render-process-gone'),
  )
  const without = await windowRound({ app: desk.app, guid, round: 0, typingMs: 0 })
  await endDesk(desk)

  const failures = tried.flatMap(({ awayMs, lostMs, applied }, round) => [
    ...(awayMs > mostAwayMs ? [`round ${round}: away for ${awayMs} ms`] : []),
    ...(lostMs === undefined ? [`round ${round}: no draft was offered`] : []),
    ...((lostMs ?? 0) > mostLostMs ? [`round ${round}: ${lostMs} ms of typing were lost`] : []),
    ...(applied ? [`round ${round}: the draft was applied by itself`] : []),
  ])
  const most = (values: (number | undefined)[]) => Math.max(...values.map((value) => value ?? 0))
  report(
    {
      promise: `a window whose page crashed is back within ${mostAwayMs / 1000} s and offers the draft, less ${mostLostMs} ms at most`,
      tries: rounds,
      failures,
      control: { what: 'nobody who loads it again', tries: 1, failures: without.awayMs >= givenUpMs ? 1 : 0 },
      note: `${most(tried.map(({ awayMs }) => awayMs))} ms away, ${most(tried.map(({ lostMs }) => lostMs))} ms lost at most`,
    },
    started,
  )
  expect(failures).toEqual([])
})

test('a page that crashes while it loads is not loaded again and again', async ({ profile }) => {
  const started = Date.now()
  const desk = await startDesk(profile)
  const failures: string[] = []
  for (let round = 0; round < rounds; round++) {
    const problem = await loadingRound(desk.app)
    if (problem) failures.push(`round ${round}: ${problem}`)
  }
  const control: string[] = []
  await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.removeAllListeners('render-process-gone')
    contents?.on('render-process-gone', () => setImmediate(() => contents.reload()))
  })
  for (let round = 0; round < controlRounds; round++) {
    const problem = await loadingRound(desk.app)
    if (problem) control.push(problem)
  }
  await endDesk(desk)

  report(
    {
      promise: 'a page that crashes while it loads gives way to a plain one, which waits: no loop',
      tries: rounds,
      failures,
      control: { what: 'loaded again at once', tries: controlRounds, failures: control.length },
    },
    started,
  )
  expect(failures).toEqual([])
})
