import { spawn } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { argumentsFor, electronPath, startDesk } from '../support/desk.js'
import { administrator } from '../support/first-start.js'
import { endDesk, test } from '../support/test.js'
import { withLargeProfile } from './a-large-profile.js'
import { anEmptyApplication } from './an-empty-application.js'
import { report, spread } from './figures.js'

const rounds = 12
const coldRounds = 5
const built = join(import.meta.dirname, '../../out/renderer')
const hook = join(import.meta.dirname, 'when-shown.cjs')

test('from nothing to the first usable screen, with a hundred thousand operators', async () => {
  test.setTimeout(600_000)
  const empty = anEmptyApplication()
  await withLargeProfile(100_000, async (profile) => {
    const ours = () => startOf(argumentsFor(profile), 'form input')
    const floor = () => startOf([...argumentsFor(empty.profile).slice(0, -1), empty.folder], 'body')
    const warm = await inTurns(rounds, ours, floor)
    reportStart('warm', warm)
    if (forgetFiles()) reportStart('cold', await inTurns(coldRounds, ours, floor, forgetFiles))
    else console.log('cold starts were not measured: only root can empty the cache of files')
    reportScripts()
    await measureEntering(profile)
  })
  empty.drop()
})

/** From the spawn to the paint, in ms of the wall clock, since two processes tell it. */
async function startOf(args: readonly string[], shows: string): Promise<number> {
  const begun = Date.now()
  const child = spawn(electronPath, ['-r', hook, ...args], {
    env: { ...process.env, BENCH_SHOWS: shows },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await new Promise((resolve) => child.once('close', resolve))
  if (!/^\d+$/.test(said)) throw new Error(`no screen was shown: ${said}`)
  return Number(said) - begun
}

async function inTurns(
  times: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
  before: () => unknown = () => undefined,
) {
  const measured: Record<'ours' | 'floor', number[]> = { ours: [], floor: [] }
  for (let round = 0; round < times; round++) {
    before()
    measured.floor.push(await floor())
    before()
    measured.ours.push(await ours())
  }
  return measured
}

function reportStart(how: string, { ours, floor }: Record<'ours' | 'floor', number[]>) {
  const { p50, worst } = spread(ours)
  const floorMs = spread(floor).p50
  report({ what: `start: ${how}`, ...{ p50, worst, floor: 'an empty window', floorMs, budget: 1.12 } })
}

/** What index.html names is all that the page loads before its first screen. */
function reportScripts() {
  const html = readFileSync(join(built, 'index.html'), 'utf8')
  const scripts = [...new Set([...html.matchAll(/"\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? ''))]
  const bytes = scripts.reduce((sum, path) => sum + statSync(join(built, path)).size, 0)
  report({
    what: 'start: JavaScript before the first screen',
    ...{ floor: 'none', measure: 'kB', value: bytes / 1000, allowed: [0, 200] },
    note: `${scripts.length} files`,
  })
}

/** What was read from the disk is forgotten, where we may: answers whether. */
function forgetFiles() {
  try {
    writeFileSync('/proc/sys/vm/drop_caches', '3')
    return true
  } catch {
    return false
  }
}

/** From the moment at which a sign-in is accepted until the figures of the hub are painted, time and again. */
async function measureEntering(profile: string) {
  const took: number[] = []
  for (let round = 0; round < 8; round++) {
    const desk = await startDesk(profile)
    took.push(await entering(desk.page))
    await endDesk(desk)
  }
  const { p50, worst } = spread(took)
  report({
    what: 'start: from an accepted sign-in to the first figures painted',
    ...{ p50, worst, floor: 'none', measure: 'p50 ms', value: p50, allowed: [0, 100] },
  })
}

async function entering(page: Page) {
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill(administrator.email)
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(administrator.password)
  const watched = await page.evaluateHandle(() => {
    const parse = JSON.parse
    let accepted = 0
    JSON.parse = (...given: Parameters<typeof parse>) => {
      const value: unknown = parse(...given)
      const { state } = (value as { value?: { state?: string } } | null)?.value ?? {}
      if (state === 'signed-in') accepted ||= performance.now()
      return value
    }
    const shown = new Promise<number>((resolve) => {
      const look = () => {
        const figure = document.querySelector('main .count')
        if (!/\d/.test(figure?.textContent ?? '')) return requestAnimationFrame(look)
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - accepted)
        return requestAnimationFrame(() => port2.postMessage(null))
      }
      look()
    })
    return { shown }
  })
  await page.getByRole('button', { name: 'Sign in' }).click()
  return watched.evaluate(({ shown }) => shown)
}
