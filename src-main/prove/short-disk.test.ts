import { dirname } from 'node:path'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundled } from '../testing/bundled.js'
import { canHaveDisks } from '../testing/mount-disk.js'
import { failCalls } from './failing-disk/fail-calls.js'
import { fillDisk } from './failing-disk/fill-disk.js'
import { hasStrace } from './power/record.js'
import type { Proof } from './proof.js'
import { inScratch } from './scratch.js'

let work = ''
beforeAll(async () => {
  work = await bundled('src-main/prove/work.ts')
}, 60_000)
afterAll(() => rmSync(dirname(work), { recursive: true, force: true }))

function expectKept(proofs: Proof[]) {
  for (const { promise, failures, control } of proofs) {
    expect(failures, promise).toEqual([])
    expect(control.failures, promise).toBeGreaterThan(0)
  }
}

describe.runIf(hasStrace())('a disk that fails', () => {
  it('is told, never as a success, and the work is done afterwards', { timeout: 60_000 }, async () => {
    expectKept(await inScratch((scratch) => failCalls({ work, scratch, most: 2 })))
  })
})

describe.runIf(canHaveDisks())('a disk that is full', () => {
  it('is told, never as a success, and the work is done afterwards', { timeout: 60_000 }, async () => {
    expectKept(await inScratch((scratch) => fillDisk({ work, scratch, most: 3 })))
  })
})
