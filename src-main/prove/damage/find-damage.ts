import { join } from 'node:path'
import { seededRandom } from '../../bench/seeded-random.js'
import { type Proof, since } from '../proof.js'
import { type Damage, flippedByte, foreignFile, swappedPages, truncation, wrongLog } from './damages.js'
import { type Ending, isAcceptedUnchecked, judge } from './judge.js'
import { aSoundStore, type SoundStore } from './sound-store.js'

interface Tries {
  flips: number
  others: number
}

/** How often the dear questions are asked: whether a backup is offered, and a wrong secret refused. */
const oftenEvery = 10

/** Damaged stores of every kind: none brings the application down, none lets a wrong secret in. */
export async function findDamage(scratch: string, seed: number, { flips, others }: Tries): Promise<Proof[]> {
  const sound = await aSoundStore(scratch, 'sound')
  const other = await aSoundStore(scratch, 'other')
  const path = join(scratch, 'damaged', 'operator-desk.db')
  const kinds: [string, Damage, number][] = [
    ['a flipped byte', flippedByte, flips],
    ['a store that is cut off', truncation, others],
    ['two swapped pages', swappedPages, others],
    ['a wrong or damaged log', wrongLog, others],
    ['a foreign file', foreignFile, others],
  ]
  const proofs: Proof[] = []
  for (const [what, damage, tries] of kinds)
    proofs.push(await findOne({ what, damage, tries, path, seed, sound, other }))
  return proofs
}

interface One {
  what: string
  damage: Damage
  tries: number
  path: string
  seed: number
  sound: SoundStore
  other: SoundStore
}

async function findOne({ what, damage, tries, path, seed, sound, other }: One): Promise<Proof> {
  const started = performance.now()
  const random = seededRandom(seed)
  const endings: Record<Ending, number> = { refused: 0, told: 0, harmless: 0, unnoticed: 0 }
  const failures: string[] = []
  let acceptedUnchecked = 0
  for (let index = 0; index < tries; index++) {
    const damaged = damage(sound, other, random)
    try {
      const ending = await judge(path, damaged, sound, index % oftenEvery === 0)
      endings[ending] += 1
      const found = ending === 'refused' || ending === 'told'
      if (found && isAcceptedUnchecked(path, damaged, sound)) acceptedUnchecked += 1
    } catch (error) {
      failures.push(`${damaged.what}: ${String(error)}`)
    }
  }
  return {
    promise: `${what} brings nothing down, and no wrong secret is accepted`,
    tries,
    failures,
    control: {
      what: 'SQLite without our checks',
      tries: endings.refused + endings.told,
      failures: acceptedUnchecked,
    },
    note: `${inWords(endings)}; seed ${seed}`,
    milliseconds: since(started),
  }
}

const inWords = (endings: Record<Ending, number>) =>
  Object.entries(endings)
    .map(([ending, count]) => `${count} ${ending}`)
    .join(', ')
