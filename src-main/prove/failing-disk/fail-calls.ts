import { join } from 'node:path'
import type { Proof } from '../proof.js'
import { createBench, everyKind } from './bench.js'
import { createTally } from './tally.js'
import { whileFailing } from './start-obeying.js'

/** The calls by which the store and its copies are read, written and named. */
const calls = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'pread64', 'rename', 'unlink', 'mkdir'] as const

interface Needs {
  /** `work.ts` as one file. */
  work: string
  scratch: string
  /** At most so many calls of a kind are failed, one after the other. */
  most: number
}

/** Every job with every one of its calls failed in turn: never a false success, a clear refusal, and again afterwards. */
export async function failCalls({ work, scratch, most }: Needs): Promise<Proof[]> {
  const log = join(scratch, 'injected')
  const proofs: Proof[] = []
  for (const kind of everyKind(scratch)) {
    const tally = createTally(`EIO at each call of ${kind.what}: no false success, clear words, works again`)
    const bench = await createBench(work, scratch, scratch, kind)
    for (const call of calls) {
      for (let when = 1; when <= most; when++) {
        const tried = await bench.tryOnce((job, { pid }) => whileFailing({ pid, call, when, log }, job))
        if (!tried.met) break // there is no such call any more
        tally.add(`${call} ${when}`, tried)
      }
    }
    await bench.end()
    proofs.push(tally.proof())
  }
  return proofs
}
