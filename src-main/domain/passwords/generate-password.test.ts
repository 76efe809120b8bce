import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alphabetName,
  alphabets,
  entropyBits,
  type GeneratorChoice,
  generatorChoice,
  leastBits,
  leastCount,
  strongGenerator,
  usualGenerator,
  wordCount,
} from '../../../src-preload/contract/generator.js'
import { createTestApp } from '../../testing/create-test-app.js'
import { anApiAccountRequest } from '../../testing/an-issued-api-user.js'
import { aServedApp } from '../../testing/a-served-app.js'
import { generatePassword } from './generate-password.js'

const words = readFileSync(new URL('./eff-large-wordlist.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

const anyChoice: fc.Arbitrary<GeneratorChoice> = fc.record({
  kind: fc.constantFrom('characters' as const, 'words' as const),
  length: fc.integer({ min: 1, max: 128 }),
  alphabet: fc.constantFrom(...alphabetName.options),
  words: fc.integer({ min: 1, max: 24 }),
  separator: fc.constantFrom('-' as const, '.' as const, '_' as const),
})

/** How far counts are from even ones, in standard deviations of chi-square. */
function unevenness(counts: readonly number[], total: number) {
  const expected = total / counts.length
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const freedom = counts.length - 1
  return (chiSquare - freedom) / Math.sqrt(2 * freedom)
}

const countsOf = (drawn: readonly string[], from: readonly string[]) => {
  const counts = new Map(from.map((one) => [one, 0]))
  for (const one of drawn) counts.set(one, (counts.get(one) ?? 0) + 1)
  expect(counts.size).toBe(from.length) // nothing that is not in there
  return [...counts.values()]
}

describe('the alphabets', () => {
  it.each(alphabetName.options)('%s has each character once, printable ASCII that is no blank', (name) => {
    const characters = Array.from(alphabets[name])

    expect(new Set(characters).size).toBe(characters.length)
    expect(alphabets[name]).toMatch(/^[!-~]+$/)
  })

  it('are what they are called', () => {
    expect(alphabets['no-look-alikes']).not.toMatch(/[0Oo1Il]/)
    expect(alphabets['no-look-alikes']).toHaveLength(56)
    expect(alphabets['letters-digits']).toHaveLength(62)
    expect(encodeURIComponent(alphabets['safe-symbols'])).toBe(alphabets['safe-symbols'])
    expect(alphabets['safe-symbols']).toMatch(/^[\w.]+$/)
    expect(alphabets.printable).toHaveLength(94)
  })
})

describe('the word list', () => {
  it('is the large one of the EFF, word by word', () => {
    const numbered = words.map((word, index) => {
      const dice = index
        .toString(6)
        .padStart(5, '0')
        .replace(/\d/g, (digit) => String(Number(digit) + 1))
      return `${dice}\t${word}\n`
    })

    expect(words).toHaveLength(wordCount)
    expect(createHash('sha256').update(numbered.join('')).digest('hex')).toBe(
      'addd35536511597a02fa0a9ff1e5284677b8883b83e986e43f15a3db996b903e', // of eff.org/files/2016/07/18/eff_large_wordlist.txt
    )
  })
})

describe('a generated password', () => {
  it('has the length, the alphabet or the words, and printable ASCII, whatever is chosen', async () => {
    const known = new Set(words)
    await fc.assert(
      fc.asyncProperty(anyChoice, async (choice) => {
        const password = await generatePassword(choice)

        expect(password).toMatch(/^[!-~]+$/)
        if (choice.kind === 'characters') {
          expect(password).toHaveLength(choice.length)
          expect(Array.from(password).every((one) => alphabets[choice.alphabet].includes(one))).toBe(true)
        } else if (choice.separator !== '-') {
          const parts = password.split(choice.separator)
          expect(parts).toHaveLength(choice.words)
          expect(parts.every((part) => known.has(part))).toBe(true)
        }
      }),
    )
  })

  it.each(alphabetName.options)('draws each character of %s evenly', async (alphabet) => {
    const drawn: string[] = []
    for (let round = 0; round < 2000; round++) {
      drawn.push(...(await generatePassword({ ...usualGenerator, alphabet, length: 100 })))
    }

    // Beyond 8 standard deviations less than once in 10^9; a remainder by `%` would be beyond 100.
    expect(unevenness(countsOf(drawn, Array.from(alphabets[alphabet])), drawn.length)).toBeLessThan(8)
  })

  it('draws each word evenly', async () => {
    const drawn: string[] = []
    for (let round = 0; round < 8000; round++) {
      const passphrase = await generatePassword({
        ...usualGenerator,
        kind: 'words',
        words: 24,
        separator: '.',
      })
      drawn.push(...passphrase.split('.'))
    }

    expect(unevenness(countsOf(drawn, words), drawn.length)).toBeLessThan(8)
  })
})

describe('the entropy', () => {
  it('grows with each character by the logarithm of the alphabet, with each word by that of the list', () => {
    expect(entropyBits(usualGenerator)).toBeCloseTo(32 * Math.log2(56), 9)
    expect(entropyBits({ ...usualGenerator, alphabet: 'safe-symbols', length: 22 })).toBeCloseTo(132, 9)
    expect(entropyBits({ ...usualGenerator, kind: 'words', words: 10 })).toBeCloseTo(129.248, 3)
  })

  it('is refused below 128 bits, beside the field that is too small, and nowhere else', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const checked = strongGenerator.safeParse(choice)
        const field = choice.kind === 'words' ? 'words' : 'length'

        expect(checked.success).toBe(choice[field] >= leastCount(choice))
        expect(checked.success).toBe(entropyBits(choice) >= leastBits)
        expect(checked.error?.issues.map(({ path, message }) => [...path, message]) ?? []).toEqual(
          checked.success ? [] : [[field, 'too-few-bits']],
        )
      }),
    )
  })

  it('needs at least 23 characters without look-alikes, or 10 words', () => {
    expect(leastCount(usualGenerator)).toBe(23)
    expect(leastCount({ ...usualGenerator, kind: 'words' })).toBe(10)
    expect(generatorChoice.safeParse({ ...usualGenerator, length: 129 }).success).toBe(false)
  })
})

describe('what was chosen in the settings', () => {
  const passphrases = { ...usualGenerator, kind: 'words', words: 11, separator: '_' } as const

  it('holds for the next password in the window', async () => {
    const app = createTestApp()
    const before = await app.apiAccounts.issue(anApiAccountRequest())
    app.settings.change({ ...app.settings.get(), generator: passphrases })

    const after = await app.apiAccounts.issue(anApiAccountRequest())

    expect(before.password).toMatch(/^[2-9A-HJ-NP-Za-km-np-z]{32}$/)
    expect(after.password.split('_').every((word) => words.includes(word))).toBe(true)
    expect(after.password.split('_')).toHaveLength(11)
  })

  it('holds for the API service', async () => {
    const app = await aServedApp()
    app.settings.change({ ...app.settings.get(), generator: passphrases })

    const answered = await app.call('/v4/ApiUser', {
      method: 'POST',
      as: app.asBoss,
      body: { OperatorGuid: app.clerk.operator.guid, Description: 'Passphrase' },
    })

    expect(answered.status).toBe(201)
    expect((answered.body as { Password: string }).Password).toMatch(/^[a-z-]+(_[a-z-]+){10}$/)
  })
})
