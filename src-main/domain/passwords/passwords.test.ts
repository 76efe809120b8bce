import { describe, expect, it } from 'vitest'
import { apiPasswordCost, hashWith, verifyPassword } from './argon2id.js'
import {
  generatedBits,
  generateInvitationCode,
  generatePassword,
  invitationBits,
  normalCode,
} from './generate-password.js'

describe('a generated password', () => {
  it('has 32 characters without look-alikes and at least 180 bits', () => {
    expect(generatePassword()).toMatch(/^[2-9a-hj-km-np-zA-HJ-NP-Zi]{32}$/)
    expect(generatePassword()).not.toMatch(/[0Oo1Il]/)
    expect(generatedBits).toBeGreaterThanOrEqual(180)
  })

  it('draws every character about as often as any other', () => {
    const seen = new Map<string, number>()
    for (let round = 0; round < 2000; round++) {
      for (const character of generatePassword()) seen.set(character, (seen.get(character) ?? 0) + 1)
    }

    const expected = (2000 * 32) / 56
    const chiSquare = [...seen.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)

    expect(seen.size).toBe(56)
    expect(chiSquare).toBeLessThan(120) // 55 degrees of freedom: above 120 once in a million
  })
})

describe('an invitation code', () => {
  it('has 16 characters without look-alikes and at least 75 bits, however it is typed', () => {
    const code = generateInvitationCode()

    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{16}$/)
    expect(invitationBits).toBeGreaterThanOrEqual(75)
    expect(normalCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toBe(code)
  })
})

describe('an Argon2id hash', () => {
  it('carries the cost it was made with and verifies its own password only', async () => {
    const hash = await hashWith(apiPasswordCost)('correct horse')

    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword(hash, 'correct horse')).toBe(true)
    expect(await verifyPassword(hash, 'correct horsf')).toBe(false)
  })

  it('that damage has made unreadable, or dear beyond reason, matches no password', async () => {
    const hash = await hashWith(apiPasswordCost)('correct horse')
    const damaged = [
      hash.replace('$argon2id', ' argon2id'),
      hash.replace('v=19', 'v=99'),
      hash.replace('t=2', 'tz2'),
      hash.replace('m=19456', 'm=99999999'),
      hash.slice(0, -50),
      '',
    ]

    for (const one of damaged) expect(await verifyPassword(one, 'correct horse'), one).toBe(false)
  })
})
