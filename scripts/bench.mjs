import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from './lib/bundle.mjs'
import { isMissed, printFigures, readFigures } from './lib/figures.mjs'
import { runPlaywright } from './lib/playwright.mjs'
import { run } from './lib/run.mjs'
import { finish, say, Stop } from './lib/say.mjs'
import { prepare } from './prepare.mjs'

/** Each part measures, and adds its figures to the file that `BENCH_FIGURES` names. */
const parts = {
  activity: inMain('activity'),
  imports: inMain('imports'),
  service: inMain('service'),
  timing: inMain('timing'),
  keystroke: inWindow('keystroke', { BENCH_LOAD: 'src-main/bench/run-load.ts' }),
  start: inWindow('start', { BENCH_FILL: 'src-main/bench/fill-store.ts' }),
  lists: inTurn(inMain('lists'), inWindow('lists', { BENCH_FILL: 'src-main/bench/fill-store.ts' })),
}

/** A part that runs the main process's own code, in the application's runtime. */
function inMain(name) {
  return async (electron, env) => {
    const file = await bundle(`src-main/bench/${name}.ts`)
    return run(electron, [file], { env: { ...env, ELECTRON_RUN_AS_NODE: '1' } })
  }
}

/** A part that drives the built application; it starts the programs that these variables name. */
function inWindow(name, programs) {
  return async (_electron, env) => {
    const bundled = {}
    for (const [variable, entry] of Object.entries(programs)) bundled[variable] = await bundle(entry)
    return runPlaywright('bench.config.ts', [`bench/${name}.bench.ts`], { env: { ...env, ...bundled } })
  }
}

function inTurn(...measuring) {
  return async (electron, env) => {
    for (const measure of measuring) {
      const code = await measure(electron, env)
      if (code !== 0) return code
    }
    return 0
  }
}

function partsToRun() {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !(name in parts))
  if (unknown.length > 0)
    throw new Stop(`No such part: ${unknown}. There is: ${Object.keys(parts).join(', ')}.`)
  return asked.length > 0 ? asked : Object.keys(parts)
}

await finish(async () => {
  const names = partsToRun()
  const electron = await prepare()
  const folder = mkdtempSync(join(tmpdir(), 'operator-desk-'))
  const file = join(folder, 'figures.jsonl')
  writeFileSync(file, '')
  try {
    for (const name of names) {
      say(`=== ${name}`)
      const code = await parts[name](electron, { ...process.env, BENCH_FIGURES: file })
      if (code !== 0) return code
    }
    const figures = readFigures(file)
    printFigures(figures)
    const missed = figures.filter(isMissed).length
    say(missed ? `\n${missed} of ${figures.length} budgets missed` : `\nAll ${figures.length} budgets kept`)
    return missed ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
