import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mountDisk, unmountDisk } from '../../testing/mount-disk.js'
import type { Proof } from '../proof.js'
import { createBench, everyKind, type Hardship } from './bench.js'
import { createTally } from './tally.js'

const diskBytes = 2 * 1024 * 1024
const step = 4096
/** It is enough once the work is done with it three times. */
const enough = 3

interface Needs {
  /** `work.ts` as one file. */
  work: string
  scratch: string
  /** The room that is left at most, in steps of 4 KiB. */
  most: number
}

/** Every job on a disk of 2 MiB, with no room and then a little more each time, until it is done. */
export async function fillDisk({ work, scratch, most }: Needs): Promise<Proof[]> {
  const proofs: Proof[] = []
  for (const kind of everyKind(scratch)) {
    const tally = createTally(`no room for ${kind.what}: no false success, clear words, works again`)
    const disk = join(scratch, 'disk')
    mountDisk(disk, diskBytes)
    try {
      const bench = await createBench(work, scratch, disk, kind)
      for (let [room, done] = [0, 0]; room <= most && done < enough; room++) {
        const tried = await bench.tryOnce(withRoom(disk, room * step))
        tally.add(`${room * step} bytes`, tried)
        if (tried.reply.outcome === 'done') done += 1
      }
      await bench.end()
    } finally {
      unmountDisk(disk)
      rmSync(disk, { recursive: true })
    }
    proofs.push(tally.proof())
  }
  return proofs
}

const withRoom =
  (disk: string, bytes: number): Hardship =>
  async (work) => {
    const filler = join(disk, 'filler')
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)))
    try {
      return { reply: await work(), met: true }
    } finally {
      rmSync(filler)
    }
  }
