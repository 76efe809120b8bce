import { canHaveDisks } from '../testing/mount-disk.js'
import { failCalls } from './failing-disk/fail-calls.js'
import { fillDisk } from './failing-disk/fill-disk.js'
import { report } from './proof.js'
import { inScratch } from './scratch.js'

const work = process.env['PROVE_WORK'] ?? ''

if (!canHaveDisks()) throw new Error('a disk of 2 MiB can be mounted by root alone, on Linux')

void inScratch(async (scratch) => {
  for (const proof of await fillDisk({ work, scratch, most: 400 })) report(proof)
  for (const proof of await failCalls({ work, scratch, most: 60 })) report(proof)
})
