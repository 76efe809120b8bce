import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from './lib/places.mjs'
import { countPlaywright, countVitest } from './lib/reports.mjs'
import { npm, run } from './lib/run.mjs'
import { duration, finish, say } from './lib/say.mjs'

const folder = mkdtempSync(join(tmpdir(), 'operator-desk-'))
const unitReport = join(folder, 'unit.json')
const e2eReport = join(folder, 'e2e.json')

const script =
  (name, args = [], env = {}) =>
  () =>
    run(process.execPath, [inRoot('scripts', name), ...args], { env: { ...process.env, ...env } })

function npmRun(name) {
  const [command, ...first] = npm()
  return () => run(command, [...first, 'run', '--silent', name], { shell: process.platform === 'win32' })
}

const steps = [
  { name: 'prepare', work: script('prepare.mjs') },
  { name: 'lint', work: npmRun('lint') },
  { name: 'types', work: npmRun('types') },
  {
    name: 'unit',
    work: script('unit.mjs', ['--reporter=default', '--reporter=json', `--outputFile=${unitReport}`]),
    count: () => countVitest(unitReport),
  },
  { name: 'build', work: npmRun('build') },
  {
    name: 'e2e',
    work: script('e2e.mjs', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport }),
    count: () => countPlaywright(e2eReport),
  },
]

/** Runs a step; one that fails without a failed test, like a lint error, counts as one failure itself. */
async function take({ name, work, count }) {
  say(`\n=== ${name}`)
  const started = Date.now()
  const code = await work()
  const { passed, failed } = count?.() ?? { passed: 0, failed: 0 }
  return { name, code, passed, failed: code === 0 ? failed : Math.max(1, failed), took: Date.now() - started }
}

async function takeAll() {
  const done = []
  for (const step of steps) {
    const result = await take(step)
    done.push(result)
    say(`=== ${result.name} ${result.failed ? 'failed' : 'done'} in ${duration(result.took)}`)
    if (result.failed > 0) break
  }
  return done
}

function row({ name }, done) {
  const result = done.find((entry) => entry.name === name)
  if (!result) return `  ${name.padEnd(8)} not run`
  return `  ${name.padEnd(8)} ${result.failed ? 'FAILED' : 'ok    '} ${duration(result.took).padStart(12)}`
}

await finish(async () => {
  try {
    const done = await takeAll()
    const sum = (key) => done.reduce((total, entry) => total + entry[key], 0)
    say(`\n${steps.map((step) => row(step, done)).join('\n')}`)
    say(`  ${'total'.padEnd(15)} ${duration(sum('took')).padStart(12)}`)
    say(`\n${sum('passed')} passed, ${sum('failed')} failed`)
    return sum('failed') === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
