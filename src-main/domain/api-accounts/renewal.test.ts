import argon2 from 'argon2'
import { describe, expect, it, vi } from 'vitest'
import { aChange, aRenewal, recorded, renewed, saveApiUsers } from '../../testing/a-change.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { aSavedApiUser } from '../../testing/a-saved-api-user.js'
import { aServedApp } from '../../testing/a-served-app.js'
import { createTestApp } from '../../testing/create-test-app.js'

const hour = 60 * 60 * 1000

async function anApp() {
  const app = createTestApp()
  const user = await aSavedApiUser(app)
  const renew = (overlap: Parameters<typeof renewed>[3], account = user.account) =>
    renewed(app, user.operator.guid, account, overlap)
  const takes = async (password: string) =>
    (await app.verifyCredentials(user.userName, password)).kind === 'accepted'
  const latest = () => app.operators.get(user.operator.guid).apiUsers[0]
  return { app, ...user, renew, takes, latest }
}

describe('a new password', () => {
  it('works from Save on, and until then the old one alone', async () => {
    const { app, operator, account, password: old, takes } = await anApp()
    const { change, password } = await aRenewal(app, account, 'none')

    expect([await takes(old), await takes(password)]).toEqual([true, false])
    saveApiUsers(app, operator.guid, { changed: [change] })

    expect([await takes(old), await takes(password)]).toEqual([false, true])
  })

  it('leaves the old one working for the overlap, counted from Save, and not a moment longer', async () => {
    const { app, operator, account, password: old, takes, latest } = await anApp()
    const { change, password } = await aRenewal(app, account, 'hour')
    app.clock.now += hour // thinking
    saveApiUsers(app, operator.guid, { changed: [change] })

    expect(latest()?.overlap).toEqual({ until: app.clock.now + hour, usedAt: null })
    app.clock.now += hour - 1
    expect([await takes(old), await takes(password)]).toEqual([true, true])
    app.clock.now += 1

    expect([await takes(old), await takes(password)]).toEqual([false, true])
    expect(latest()?.overlap).toBeNull()
  })

  it('ends the oldest of three at once', async () => {
    const { password: oldest, renew, takes } = await anApp()
    const second = await renew('day')
    const third = await renew('day', second.account)

    expect(await Promise.all([oldest, second.password, third.password].map(takes))).toEqual([
      ...[false, true, true],
    ])
  })

  it('lets the overlap be ended before its time', async () => {
    const { app, operator, password: old, renew, takes } = await anApp()
    const { account, password } = await renew('week')

    saveApiUsers(app, operator.guid, { changed: [aChange(account, { endsOverlap: true })] })

    expect([await takes(old), await takes(password)]).toEqual([false, true])
    expect(recorded(app)[0]).toBe('overlap-ended')
  })

  it('is issued for one account: another cannot take it, nor can a new one', async () => {
    const { app, operator, account } = await anApp()
    const other = await aSavedApiUser(app)
    const { change } = await aRenewal(app, account, 'none')
    const { renewal } = change
    const { issuedId } = renewal ?? {}
    if (!issuedId) throw new Error('nothing was issued')

    expect(() =>
      saveApiUsers(app, other.operator.guid, { changed: [aChange(other.account, { renewal })] }),
    ).toThrow(aRefusal('not-found', { apiUsers: 'no-longer-issued' }))
    expect(() =>
      saveApiUsers(app, operator.guid, {
        added: [{ issuedId, userName: account.userName, description: '', expiresAt: null }],
      }),
    ).toThrow(aRefusal('invalid'))
  })

  it('is not issued for an account that is not there any more', async () => {
    const { app, operator, account } = await anApp()
    saveApiUsers(app, operator.guid, { deleted: [account.guid] })

    await expect(aRenewal(app, account, 'none')).rejects.toThrow(
      aRefusal('not-found', { apiUsers: 'api-user-gone' }),
    )
  })

  it('does not help an account that is disabled: both passwords are refused', async () => {
    const { app, operator, password: old, renew, takes } = await anApp()
    const { account, password } = await renew('day')

    saveApiUsers(app, operator.guid, { changed: [aChange(account, { state: 'disabled' })] })

    expect([await takes(old), await takes(password)]).toEqual([false, false])
  })
})

describe('an overlap that is over', () => {
  it('leaves no old hash in the store once it was looked at, so no clock that is set back revives it', async () => {
    const { app, password: old, renew, takes } = await anApp()
    await renew('hour')
    app.clock.now += hour
    app.tidyAccounts()

    expect(app.db.prepare('SELECT rotated_hash, rotated_until FROM api_accounts').get()).toEqual({
      ...{ rotated_hash: null, rotated_until: null },
    })
    expect(recorded(app)[0]).toBe('overlap-ended')
    expect(app.announced.at(-1)).toMatchObject({ room: 'apiAccounts', name: 'changed' })
    app.clock.now -= hour
    expect(await takes(old)).toBe(false)
  })
})

describe('what an overlap costs', () => {
  it('is one Argon2id for the new password, two for the old, and nothing when they come again', async () => {
    const { password: old, renew, takes } = await anApp()
    const { password } = await renew('day')
    const verify = vi.spyOn(argon2, 'verify')

    await takes(password)
    expect(verify).toHaveBeenCalledTimes(1)
    await takes(old)
    expect(verify).toHaveBeenCalledTimes(3)
    await takes(old)
    await takes(password)

    expect(verify).toHaveBeenCalledTimes(3)
  })

  it('is the same for every wrong try, whatever account it names, so that the time tells nothing', async () => {
    const { app, userName, renew } = await anApp()
    const other = await aSavedApiUser(app)
    const costOf = async (name: string) => {
      const verify = vi.spyOn(argon2, 'verify')
      verify.mockClear()
      await app.verifyCredentials(name, 'wrong')
      return verify.mock.calls.length
    }
    const names = [userName, other.userName, 'nobody']
    const costs = async () => [
      await costOf(names[0] ?? ''),
      await costOf(names[1] ?? ''),
      await costOf('nobody'),
    ]

    expect(await costs()).toEqual([1, 1, 1])
    await renew('hour')
    expect(await costs()).toEqual([2, 2, 2])
    app.clock.now += hour

    expect(await costs()).toEqual([1, 1, 1])
  })
})

describe('against the API service', () => {
  it('old and new password are taken during the overlap, the new one alone after it', async () => {
    const app = await aServedApp()
    const { call, clerk, asClerk: asOld } = app
    const { password } = await renewed(app, clerk.operator.guid, clerk.account, 'hour')
    const asNew = [clerk.userName, password] as const
    const statuses = async () => [
      (await call('/v4/Account', { as: asOld })).status,
      (await call('/v4/Account', { as: asNew })).status,
    ]

    expect(await statuses()).toEqual([200, 200])
    expect(await statuses()).toEqual([200, 200])
    app.clock.now += hour
    expect(await statuses()).toEqual([401, 200])
    app.tidyAccounts()

    expect(await statuses()).toEqual([401, 200])
  })

  it('tells when the old one was last used', async () => {
    const app = await aServedApp()
    const { call, clerk, asClerk: asOld } = app
    const { password } = await renewed(app, clerk.operator.guid, clerk.account, 'day')
    await call('/v4/Account', { as: asOld })
    const usedAt = app.clock.now
    app.clock.now += hour
    await call('/v4/Account', { as: [clerk.userName, password] })
    app.uses.write()

    expect(app.operators.get(clerk.operator.guid).apiUsers[0]).toMatchObject({
      ...{ lastUsed: { kind: 'at', at: app.clock.now }, overlap: { usedAt } },
    })
  })
})
