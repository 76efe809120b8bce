import { cutMigrations, cutSaves } from './power/power-cuts.js'
import { inScratch } from './scratch.js'
import { report, seed } from './proof.js'

const work = process.env['PROVE_WORK'] ?? ''

void inScratch((scratch) => {
  cutSaves({ work, scratch, seed, cuts: 1000, controlCuts: 200, saves: 200 }).forEach(report)
  cutMigrations({ work, scratch, seed, cuts: 250, controlCuts: 100 }).forEach(report)
})
