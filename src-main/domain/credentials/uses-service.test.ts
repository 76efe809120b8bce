import { beforeEach, describe, expect, it, vi } from 'vitest'
import { aSavedApiUser } from '../../testing/a-saved-api-user.js'
import { createTestApp, type TestApp } from '../../testing/create-test-app.js'

const day = 24 * 60 * 60 * 1000

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))

async function anApp() {
  const app = createTestApp()
  return { app, ...(await aSavedApiUser(app)) }
}

const lastUsed = ({ operators }: TestApp, operator: Parameters<TestApp['operators']['get']>[0]) =>
  operators.get(operator).apiUsers[0]?.lastUsed

describe('the first use of an account', () => {
  it('is in the store before it is answered', async () => {
    const { app, operator, account } = await anApp()
    expect(lastUsed(app, operator.guid)).toEqual({ kind: 'not-yet' })

    app.uses.recordUse({ guid: account.guid, lastUsedAt: null }, '127.0.0.1')

    expect(lastUsed(app, operator.guid)).toEqual({ kind: 'at', at: app.clock.now })
    expect(app.announced.at(-1)).toMatchObject({
      ...{ room: 'apiAccounts', name: 'used' },
      payload: [{ guid: account.guid, at: app.clock.now }],
    })
  })
})

describe('later uses', () => {
  it('are written together within a second', async () => {
    const { app, operator, account } = await anApp()
    app.uses.recordUse({ guid: account.guid, lastUsedAt: null }, '127.0.0.1')
    const first = app.clock.now
    for (let use = 1; use <= 5; use++) {
      app.clock.now = first + use
      app.uses.recordUse({ guid: account.guid, lastUsedAt: first }, '127.0.0.1')
    }
    expect(lastUsed(app, operator.guid)).toEqual({ kind: 'at', at: first })

    vi.advanceTimersByTime(1000)

    expect(lastUsed(app, operator.guid)).toEqual({ kind: 'at', at: first + 5 })
    expect(app.uses.usesOf(account.guid)).toEqual({
      days: [...Array.from({ length: 29 }, () => 0), 6],
      from: '127.0.0.1',
    })
  })

  it('never move the moment back, whatever the clock does', async () => {
    const { app, operator, account } = await anApp()
    const before = app.clock.now
    app.uses.recordUse({ guid: account.guid, lastUsedAt: null }, '127.0.0.1')

    app.clock.now -= 10 * 365 * day
    app.uses.recordUse({ guid: account.guid, lastUsedAt: before }, '127.0.0.1')
    app.uses.write()

    expect(lastUsed(app, operator.guid)).toEqual({ kind: 'at', at: before })
  })

  it('are counted by day, for 30 days', async () => {
    const { app, account } = await anApp()
    for (const [after, times] of [
      [0, 2],
      [1, 1],
      [30, 3],
    ] as const) {
      app.clock.now = Date.UTC(2026, 0, 15, 12) + after * day
      for (let use = 0; use < times; use++) {
        app.uses.recordUse({ guid: account.guid, lastUsedAt: 1 }, '127.0.0.1')
      }
    }

    const { days } = app.uses.usesOf(account.guid)

    expect(days[0]).toBe(1) // 16 January; the day before is out of sight
    expect(days[29]).toBe(3)
    expect(days.reduce((sum, requests) => sum + requests, 0)).toBe(4)
  })

  it('wait and are tried again where the store cannot take them', async () => {
    const { app, operator, account } = await anApp()
    app.uses.recordUse({ guid: account.guid, lastUsedAt: 1 }, '127.0.0.1')
    app.db.exec(
      "CREATE TEMP TRIGGER broken BEFORE UPDATE ON api_accounts BEGIN SELECT raise(ABORT, 'no'); END",
    )
    vi.advanceTimersByTime(1000)
    expect(lastUsed(app, operator.guid)).toEqual({ kind: 'not-yet' })

    app.db.exec('DROP TRIGGER broken')
    vi.advanceTimersByTime(10_000)

    expect(lastUsed(app, operator.guid)).toMatchObject({ kind: 'at' })
  })

  it('of an account that was deleted meanwhile are forgotten', async () => {
    const { app, account } = await anApp()
    app.uses.recordUse({ guid: account.guid, lastUsedAt: 1 }, '127.0.0.1')
    app.db.exec('DELETE FROM api_accounts')

    app.uses.write()

    expect(app.db.prepare('SELECT count(*) FROM api_account_uses').pluck().get()).toBe(0)
  })
})
