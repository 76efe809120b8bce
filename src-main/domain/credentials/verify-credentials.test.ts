import argon2 from 'argon2'
import { describe, expect, it, vi } from 'vitest'
import { limits } from './verify-credentials.js'
import { aSavedApiUser } from '../../testing/a-saved-api-user.js'
import { anOperatorDraft } from '../../testing/an-operator-draft.js'
import { createTestApp } from '../../testing/create-test-app.js'

const hour = 60 * 60 * 1000

async function anApp(request = {}) {
  const app = createTestApp()
  return { app, ...(await aSavedApiUser(app, { request: { userName: 'nightly', ...request } })) }
}

describe('verifying credentials', () => {
  it('accepts what was saved, and tells whose it is', async () => {
    const { app, operator, account, password } = await anApp()

    expect(await app.verifyCredentials('nightly', password)).toMatchObject({
      kind: 'accepted',
      account: { guid: account.guid, operator: operator.guid },
    })
  })

  it('refuses a wrong password, another case of the name, and an unknown name', async () => {
    const { app, password } = await anApp()

    expect(await app.verifyCredentials('nightly', `${password} `)).toMatchObject({ why: 'wrong' })
    expect(await app.verifyCredentials('Nightly', password)).toMatchObject({ why: 'unknown' })
    expect(await app.verifyCredentials('nobody', password)).toMatchObject({ why: 'unknown' })
  })

  it('runs Argon2id once for the same credentials, and again for every wrong try', async () => {
    const { app, password } = await anApp()
    const verify = vi.spyOn(argon2, 'verify')

    for (let call = 0; call < 5; call++) await app.verifyCredentials('nightly', password)
    expect(verify).toHaveBeenCalledTimes(1)
    await app.verifyCredentials('nightly', 'wrong')
    await app.verifyCredentials('nightly', 'wrong')

    expect(verify).toHaveBeenCalledTimes(3)
  })

  it('costs an unknown name one hash of the same cost', async () => {
    const { app } = await anApp()
    const verify = vi.spyOn(argon2, 'verify')

    await app.verifyCredentials('nobody', 'password')

    expect(verify.mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('ends the moment the account is deleted, also for what was verified before', async () => {
    const { app, operator, account, password } = await anApp()
    await app.verifyCredentials('nightly', password)

    app.operators.save(
      operator.guid,
      operator.version,
      anOperatorDraft(operator.fields, { apiUsers: { deleted: [account.guid] } }),
    )

    expect(await app.verifyCredentials('nightly', password)).toMatchObject({ why: 'unknown' })
  })

  it('ends the moment it is disabled or expires, also for what was verified before', async () => {
    const { app, password } = await anApp({ expiresAt: createTestApp().clock.now + hour })
    await app.verifyCredentials('nightly', password)

    app.db.exec("UPDATE api_accounts SET state = 'disabled'")
    expect(await app.verifyCredentials('nightly', password)).toMatchObject({ why: 'disabled' })
    app.db.exec("UPDATE api_accounts SET state = 'active'")
    app.clock.now += hour
    expect(await app.verifyCredentials('nightly', password)).toMatchObject({ why: 'expired' })
  })

  it('does not take the old password once the hash is another', async () => {
    const { app, password } = await anApp()
    await app.verifyCredentials('nightly', password)
    const hash = await argon2.hash('another', { memoryCost: 1024, timeCost: 2, parallelism: 1 })

    app.db.prepare('UPDATE api_accounts SET password_hash = ?').run(hash)

    expect(await app.verifyCredentials('nightly', password)).toMatchObject({ why: 'wrong' })
    expect(await app.verifyCredentials('nightly', 'another')).toMatchObject({ kind: 'accepted' })
  })

  it('turns away what would have to wait behind 32 others, and serves the rest', async () => {
    const { app, password } = await anApp()

    const verdicts = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        app.verifyCredentials('nightly', index === 0 ? password : 'x'),
      ),
    )

    const kinds = verdicts.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'busy')).toHaveLength(40 - limits.working - limits.waiting)
    expect(kinds[0]).toBe('accepted')
    expect(await app.verifyCredentials('nightly', password)).toMatchObject({ kind: 'accepted' })
  })

  it('refuses an account whose row is gone when its hash has been verified', async () => {
    const { app, password } = await anApp()
    vi.spyOn(argon2, 'verify').mockImplementationOnce(() => {
      app.db.exec('DELETE FROM api_accounts')
      return Promise.resolve(true)
    })

    expect(await app.verifyCredentials('nightly', password)).toMatchObject({ why: 'unknown' })
  })
})
