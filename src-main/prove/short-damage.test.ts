import { expect, it } from 'vitest'
import { findDamage } from './damage/find-damage.js'
import { seed } from './proof.js'
import { inScratch } from './scratch.js'

it('damage of any kind brings nothing down and lets no wrong secret in', { timeout: 60_000 }, async () => {
  const proofs = await inScratch((scratch) => findDamage(scratch, seed, { flips: 100, others: 30 }))

  expect(
    proofs.flatMap(({ failures }) => failures),
    `seed ${seed}`,
  ).toEqual([])
  expect(proofs.reduce((sum, { control }) => sum + control.failures, 0)).toBeGreaterThan(0)
})
