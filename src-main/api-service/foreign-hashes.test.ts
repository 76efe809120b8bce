import { describe, expect, it } from 'vitest'
import { type ServedApp, aServedApp } from '../testing/a-served-app.js'

const hashes = [
  ['bcrypt', '$2y$04$mukOG2VYvMeMWjQOd/S4.O/D7TchoWP6Kim0Gl00qixdM3H0PU8Cu'],
  ['apr1', '$apr1$abcdefgh$h9FWgUz3n9YxylKLlR5SQ/'],
  ['{SHA}', '{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ='],
] as const

const imported = ['nightly', 'secret'] as const

function adopt({ apiAccounts, clerk }: ServedApp, passwordHash: string) {
  const known = { userName: 'nightly', description: 'API', expiresAt: null, createdAt: null }
  apiAccounts.adopt({ ...known, operator: clerk.operator.guid, passwordHash })
}

const stored = ({ db }: ServedApp) =>
  db
    .prepare<[], { password_hash: string; last_used_at: number | null }>(
      "SELECT password_hash, last_used_at FROM api_accounts WHERE user_name = 'nightly'",
    )
    .get()

describe.each(hashes)('an API user with a hash of %s', (_kind, hash) => {
  it('is served, and has a hash of ours once its first call is answered', async () => {
    const app = await aServedApp()
    adopt(app, hash)

    expect((await app.call('/auth/verify', { as: ['nightly', 'Secret'] })).status).toBe(401)
    expect(stored(app)).toEqual({ password_hash: hash, last_used_at: null })
    expect((await app.call('/auth/verify', { as: imported })).status).toBe(204)

    expect(stored(app)?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(stored(app)?.last_used_at).toBe(app.clock.now)
    expect((await app.call('/auth/verify', { as: imported })).status).toBe(204)
    expect((await app.call('/auth/verify', { as: ['nightly', 'Secret'] })).status).toBe(401)
  })
})

describe('the hash of ours', () => {
  it('takes the place of the one that was verified, and of no newer one', async () => {
    const app = await aServedApp()
    const [, before] = hashes[1]
    adopt(app, before)
    const verdict = await app.verifyCredentials(...imported)
    if (verdict.kind !== 'accepted') throw new Error(verdict.kind)
    app.db.exec("UPDATE api_accounts SET password_hash = 'newer' WHERE user_name = 'nightly'")

    app.uses.recordUse(verdict.account, '127.0.0.1', verdict)

    expect(stored(app)).toEqual({ password_hash: 'newer', last_used_at: app.clock.now })
  })

  it('waits where it cannot be written, and is written when it can', async () => {
    const app = await aServedApp()
    adopt(app, hashes[2][1])
    const verdict = await app.verifyCredentials(...imported)
    if (verdict.kind !== 'accepted') throw new Error(verdict.kind)
    app.db.exec("CREATE TRIGGER busy BEFORE UPDATE ON api_accounts BEGIN SELECT RAISE(ABORT, 'no'); END")
    expect(() => app.uses.recordUse(verdict.account, '127.0.0.1', verdict)).toThrow()
    expect(stored(app)?.last_used_at).toBeNull()

    app.db.exec('DROP TRIGGER busy')
    app.uses.write()

    expect(stored(app)?.password_hash).toMatch(/^\$argon2id\$/)
  })
})
