import { interleaveEdits } from './edits/interleave.js'
import { report, seed } from './proof.js'
import { inScratch } from './scratch.js'

void inScratch(async (scratch) => report(await interleaveEdits({ scratch, seed, runs: 500 }))).then(
  () => process.exit(0), // connections of `fetch` that are kept alive would keep it
)
