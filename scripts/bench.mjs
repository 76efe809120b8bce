import { bundle } from './lib/bundle.mjs'
import { isMissed, printFigures } from './lib/figures.mjs'
import { runParts } from './lib/parts.mjs'
import { runPlaywright } from './lib/playwright.mjs'
import { run } from './lib/run.mjs'
import { finish, say } from './lib/say.mjs'
import { prepare } from './prepare.mjs'

/** A part that runs the main process's own code, in the application's runtime. */
const inMain = (electron, name) => async (figures) => {
  const file = await bundle(`src-main/bench/${name}.ts`)
  return run(electron, [file], { env: { ...process.env, BENCH_FIGURES: figures, ELECTRON_RUN_AS_NODE: '1' } })
}

/** A part that drives the built application; it starts the programs that these variables name. */
const inWindow = (name, programs) => async (figures) => {
  const bundled = {}
  for (const [variable, entry] of Object.entries(programs)) bundled[variable] = await bundle(entry)
  const env = { ...process.env, BENCH_FIGURES: figures, ...bundled }
  return runPlaywright('bench.config.ts', [`bench/${name}.bench.ts`], { env })
}

const inTurn =
  (...measuring) =>
  async (figures) => {
    for (const measure of measuring) {
      const code = await measure(figures)
      if (code !== 0) return code
    }
    return 0
  }

function judge(figures) {
  printFigures(figures)
  const missed = figures.filter(isMissed).length
  say(missed ? `\n${missed} of ${figures.length} budgets missed` : `\nAll ${figures.length} budgets kept`)
  return missed ? 1 : 0
}

await finish(async () => {
  const electron = await prepare()
  const parts = {
    activity: inMain(electron, 'activity'),
    imports: inMain(electron, 'imports'),
    policy: inMain(electron, 'policy'),
    service: inMain(electron, 'service'),
    timing: inMain(electron, 'timing'),
    keystroke: inWindow('keystroke', { BENCH_LOAD: 'src-main/bench/run-load.ts' }),
    start: inWindow('start', { BENCH_FILL: 'src-main/bench/fill-store.ts' }),
    lists: inTurn(
      inMain(electron, 'lists'),
      inWindow('lists', { BENCH_FILL: 'src-main/bench/fill-store.ts' }),
    ),
  }
  return runParts(parts, judge)
})
