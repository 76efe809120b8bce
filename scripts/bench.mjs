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

/** A part that drives the built application, and has it called from a process of its own. */
const inWindow = (name) => async (figures) => {
  const load = await bundle('src-main/bench/run-load.ts')
  const env = { ...process.env, BENCH_FIGURES: figures, BENCH_LOAD: load }
  return runPlaywright('bench.config.ts', [name], { env })
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
    service: inMain(electron, 'service'),
    timing: inMain(electron, 'timing'),
    keystroke: inWindow('keystroke'),
  }
  return runParts(parts, judge)
})
