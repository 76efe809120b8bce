import { failCalls } from './failing-disk/fail-calls.js'
import { report } from './proof.js'
import { inScratch } from './scratch.js'

const work = process.env['PROVE_WORK'] ?? ''

void inScratch(async (scratch) => {
  for (const proof of await failCalls({ work, scratch, most: 60 })) report(proof)
})
