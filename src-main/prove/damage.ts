import { findDamage } from './damage/find-damage.js'
import { report, seed } from './proof.js'
import { inScratch } from './scratch.js'

void inScratch(async (scratch) => {
  for (const proof of await findDamage(scratch, seed, { flips: 2000, others: 200 })) report(proof)
})
