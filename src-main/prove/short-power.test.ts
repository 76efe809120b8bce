import { dirname } from 'node:path'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundled } from '../testing/bundled.js'
import { cutMigrations, cutSaves } from './power/power-cuts.js'
import { hasStrace } from './power/record.js'
import { seed } from './proof.js'
import { inScratch } from './scratch.js'

let work = ''
beforeAll(async () => {
  work = await bundled('src-main/prove/work.ts')
}, 60_000)
afterAll(() => rmSync(dirname(work), { recursive: true, force: true }))

describe.runIf(hasStrace())('a power cut, as npm run prove makes a thousand of them', () => {
  it(
    'takes nothing that was acknowledged, and would without synchronous=FULL',
    { timeout: 60_000 },
    async () => {
      const proofs = await inScratch((scratch) =>
        cutSaves({ work, scratch, seed, cuts: 48, controlCuts: 48, saves: 20 }),
      )

      for (const { failures, control } of proofs) {
        expect(failures, `seed ${seed}`).toEqual([])
        expect(control.failures, control.what).toBeGreaterThan(0)
      }
    },
  )

  it('during a migration leaves the old store or the new one', { timeout: 60_000 }, async () => {
    const proofs = await inScratch((scratch) =>
      cutMigrations({ work, scratch, seed, cuts: 12, controlCuts: 12 }),
    )

    expect(
      proofs.flatMap(({ failures }) => failures),
      `seed ${seed}`,
    ).toEqual([])
    const foundByControls = proofs.reduce((sum, { control }) => sum + control.failures, 0)
    expect(foundByControls).toBeGreaterThan(0)
  })
})
