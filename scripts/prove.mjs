import { bundle } from './lib/bundle.mjs'
import { inRoot } from './lib/places.mjs'
import { runParts } from './lib/parts.mjs'
import { isBroken, printProofs } from './lib/proofs.mjs'
import { runPlaywright } from './lib/playwright.mjs'
import { run } from './lib/run.mjs'
import { duration, finish, say } from './lib/say.mjs'
import { prepare } from './prepare.mjs'

/** A part that runs the main process's own code, and `work.ts` in processes of its own. */
const inMain = (electron, name) => async (proofs) => {
  const [file, work] = [await bundle(`src-main/prove/${name}.ts`), await bundle('src-main/prove/work.ts')]
  const env = { ...process.env, PROVE_PROOFS: proofs, PROVE_WORK: work, ELECTRON_RUN_AS_NODE: '1' }
  return run(electron, [file], { env })
}

/** A part that drives the built application. */
const inWindow = (name) => (proofs) =>
  runPlaywright('prove.config.ts', [name], { env: { ...process.env, PROVE_PROOFS: proofs } })

function judge(proofs, started) {
  printProofs(proofs)
  const broken = proofs.filter(isBroken)
  for (const { promise, failures } of broken) say(`\n${promise}\n  ${failures.slice(0, 5).join('\n  ')}`)
  const all = `${proofs.length} proofs in ${duration(Date.now() - started)}`
  say(broken.length ? `\n${broken.length} of ${all} broken` : `\n${all}, none broken`)
  return broken.length ? 1 : 0
}

await finish(async () => {
  const started = Date.now()
  const electron = await prepare()
  const parts = {
    power: inMain(electron, 'power'),
    damage: inMain(electron, 'damage'),
    disk: inMain(electron, 'disk'),
    two: inMain(electron, 'two'),
    edits: inMain(electron, 'edits'),
    fuzz: (proofs) =>
      run(process.execPath, [inRoot('scripts/fuzz.mjs')], { env: { ...process.env, PROVE_PROOFS: proofs } }),
    secrets: inWindow('secrets'),
    starts: inWindow('starts'),
    window: inWindow('window'),
    drafts: inWindow('drafts'),
    kill: inWindow('kill'),
  }
  return runParts(parts, (proofs) => judge(proofs, started))
})
