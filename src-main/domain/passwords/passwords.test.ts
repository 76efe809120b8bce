import argon2 from 'argon2'
import { describe, expect, it } from 'vitest'
import { apiPasswordCost, hashWith, verifyPassword } from './argon2id.js'
import { generateInvitationCode, invitationBits, normalCode } from './generate-password.js'

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

  it.each([
    ['nothing', ''],
    ['any language', 'Zoë 日本 😀'],
    ['much', 'a'.repeat(1024)],
  ])('is that of the whole text in UTF-8: %s', async (_what, text) => {
    const hash = await argon2.hash(text) // argon2 makes the bytes itself

    expect(await verifyPassword(hash, text)).toBe(true)
    expect(await verifyPassword(hash, `${text}x`)).toBe(false)
    expect(await argon2.verify(await hashWith(apiPasswordCost)(text), text)).toBe(true)
  })
})
