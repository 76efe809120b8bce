import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundled } from '../testing/bundled.js'
import { interleaveEdits } from './edits/interleave.js'
import { seed } from './proof.js'
import { inScratch } from './scratch.js'
import { keepOneWriter } from './two/one-writer.js'

let work = ''
beforeAll(async () => {
  work = await bundled('src-main/prove/work.ts')
}, 60_000)
afterAll(() => rmSync(dirname(work), { recursive: true, force: true }))

describe('two of everything', () => {
  it('one store has one writer, by whatever way it is reached', { timeout: 60_000 }, async () => {
    const { failures, control } = await inScratch((scratch) => keepOneWriter({ work, scratch, tries: 3 }))

    expect(failures).toEqual([])
    expect(control.failures).toBe(control.tries)
  })

  it('no edit is lost between two windows and a script', { timeout: 60_000 }, async () => {
    const { failures, control } = await inScratch((scratch) => interleaveEdits({ scratch, seed, runs: 25 }))

    expect(failures).toEqual([])
    expect(control.failures).toBe(1)
  })
})
