import { report } from './proof.js'
import { inScratch } from './scratch.js'
import { keepOneWriter } from './two/one-writer.js'
import { waitForLock } from './two/wait-for-lock.js'

const work = process.env['PROVE_WORK'] ?? ''

void inScratch(async (scratch) => {
  report(await keepOneWriter({ work, scratch, tries: 150 }))
  report(await waitForLock({ work, scratch, tries: 10 }))
})
