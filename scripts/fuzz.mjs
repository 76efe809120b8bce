import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from './lib/places.mjs'
import { run } from './lib/run.mjs'
import { finish, say } from './lib/say.mjs'

/** Gives every channel a thousand inputs, or as many as are named, and prints one line. */
await finish(async () => {
  const [inputs = '1000'] = process.argv.slice(2)
  const file = process.env.PROVE_PROOFS ?? join(tmpdir(), `operator-desk-fuzz-${process.pid}.jsonl`)
  if (!process.env.PROVE_PROOFS) writeFileSync(file, '')
  const env = { ...process.env, FUZZ_INPUTS: inputs, PROVE_PROOFS: file }
  const code = await run(process.execPath, [inRoot('scripts/unit.mjs'), 'src-main/ipc/fuzz'], { env })
  if (process.env.PROVE_PROOFS) return code

  for (const line of readFileSync(file, 'utf8').trim().split('\n').filter(Boolean)) {
    const { promise, tries, failures, control } = JSON.parse(line)
    const against = `${control.what}, ${control.failures} failures in ${control.tries} tries`
    say(`${promise}: ${tries} tries, ${failures.length} failures; control: ${against}`)
  }
  rmSync(file)
  return code
})
