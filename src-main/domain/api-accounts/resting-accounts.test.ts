import { describe, expect, it } from 'vitest'
import { aChange, recorded, renewed, saveApiUsers } from '../../testing/a-change.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { aSavedApiUser } from '../../testing/a-saved-api-user.js'
import { aServedApp } from '../../testing/a-served-app.js'
import { anApiAccountRequest } from '../../testing/an-issued-api-user.js'
import { createTestApp } from '../../testing/create-test-app.js'

const day = 24 * 60 * 60 * 1000

async function aRestingApp() {
  const app = createTestApp()
  const user = await aSavedApiUser(app)
  const { guid } = user.operator
  const before = app.counts().apiUsers
  const deleted = saveApiUsers(app, guid, { deleted: [user.account.guid] })
  const takes = async () => (await app.verifyCredentials(user.userName, user.password)).kind === 'accepted'
  return { app, ...user, guid, before, deleted, takes }
}

describe('a deleted API user', () => {
  it('rests 30 days: it is not verified, not counted, and shown as deleted', async () => {
    const { app, account, before, deleted, takes } = await aRestingApp()
    const { guid, userName, description } = account

    expect(await takes()).toBe(false)
    expect(app.counts().apiUsers).toBe(before - 1)
    expect(deleted.apiUsers).toEqual([])
    expect(deleted.deletedApiUsers).toEqual([
      {
        guid,
        userName,
        description,
        deletedAt: app.clock.now,
        deletedBy: null,
        endsAt: app.clock.now + 30 * day,
      },
    ])
  })

  it('keeps its user name, so that it can come back', async () => {
    const { app, userName } = await aRestingApp()

    await expect(app.apiAccounts.issue(anApiAccountRequest({ userName }))).rejects.toThrow(aRefusal('taken'))
  })

  it('comes back as it was, with its password and its uses', async () => {
    const { call, clerk, asClerk, asBoss, ...app } = await aServedApp()
    await call('/v4/Account', { as: asClerk })
    app.uses.write()
    const before = app.operators.get(clerk.operator.guid).apiUsers
    const uses = app.uses.usesOf(clerk.account.guid)
    await call(`/v4/ApiUser/${clerk.account.guid}`, { method: 'DELETE', as: asBoss })
    expect(await call('/v4/Account', { as: asClerk })).toMatchObject({ status: 401 })

    const after = saveApiUsers(app, clerk.operator.guid, { restored: [clerk.account.guid] })

    expect(after.apiUsers).toEqual(before)
    expect(after.deletedApiUsers).toEqual([])
    expect(app.uses.usesOf(clerk.account.guid)).toEqual(uses)
    expect(await call('/v4/Account', { as: asClerk })).toMatchObject({ status: 200 })
    expect(recorded(app)).toContain('api-user-restored')
  })

  it('comes back without the password before the present one', async () => {
    const app = createTestApp()
    const user = await aSavedApiUser(app)
    const { guid } = user.operator
    const { password } = await renewed(app, guid, user.account, 'week')
    saveApiUsers(app, guid, { deleted: [user.account.guid] })
    saveApiUsers(app, guid, { restored: [user.account.guid] })

    expect(await app.verifyCredentials(user.userName, user.password)).toMatchObject({ why: 'wrong' })
    expect(await app.verifyCredentials(user.userName, password)).toMatchObject({ kind: 'accepted' })
  })

  it('goes for good when it is asked, and frees its user name', async () => {
    const { app, account, userName, guid } = await aRestingApp()

    const { deletedApiUsers } = saveApiUsers(app, guid, { purged: [account.guid] })

    expect(deletedApiUsers).toEqual([])
    expect(recorded(app)[0]).toBe('api-user-purged')
    await expect(app.apiAccounts.issue(anApiAccountRequest({ userName }))).resolves.toBeDefined()
    expect(() => saveApiUsers(app, guid, { restored: [account.guid] })).toThrow(
      aRefusal('not-found', { apiUsers: 'no-longer-resting' }),
    )
  })

  it('goes for good by itself after 30 days, not sooner, and not where the clock was set back', async () => {
    const { app, guid } = await aRestingApp()
    const left = () => {
      app.tidyAccounts()
      return app.operators.get(guid).deletedApiUsers.length
    }
    const start = app.clock.now

    app.clock.now = start - 90 * day
    expect(left()).toBe(1)
    app.clock.now = start + 30 * day - 1
    expect(left()).toBe(1)
    app.clock.now = start + 30 * day

    expect(left()).toBe(0)
    expect(recorded(app)[0]).toBe('api-user-purged')
  })

  it('of another operator is neither brought back nor deleted for good', async () => {
    const { app, account } = await aRestingApp()
    const other = await aSavedApiUser(app)
    const gone = aRefusal('not-found', { apiUsers: 'no-longer-resting' })

    expect(() => saveApiUsers(app, other.operator.guid, { restored: [account.guid] })).toThrow(gone)
    expect(() => saveApiUsers(app, other.operator.guid, { purged: [account.guid] })).toThrow(gone)
  })

  it('goes for good with its operator', async () => {
    const { app, guid } = await aRestingApp()

    app.operators.remove(guid, app.operators.get(guid).version)

    expect(app.db.prepare('SELECT count(*) FROM deleted_api_accounts').pluck().get()).toBe(0)
    expect(recorded(app, 2)).toEqual(['operator-deleted', 'api-user-purged'])
  })

  it('takes everything along that an account has, but for the old password', () => {
    const { db } = createTestApp()
    const columns = (table: string) =>
      db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
    const kept = columns('api_accounts').filter((name) => !name.startsWith('rotated_'))

    expect(columns('deleted_api_accounts')).toEqual([...kept, 'uses', 'deleted_at', 'deleted_by'])
  })
})

describe('deleting an API user that was used lately', () => {
  async function aUsedApp(daysAgo: number) {
    const app = createTestApp()
    const user = await aSavedApiUser(app, { fields: { fullName: 'Ada' } })
    app.uses.recordUse({ guid: user.account.guid, lastUsedAt: app.clock.now }, '127.0.0.1') // gathered, not written
    const usedAt = app.clock.now
    app.clock.now += daysAgo * day
    const { guid } = user.operator
    const deleted = [user.account.guid]
    return { app, ...user, guid, deleted, usedAt }
  }

  it('is refused until it is confirmed, by the latest uses there are', async () => {
    const { app, account, userName, guid, deleted, usedAt } = await aUsedApp(7 - 1 / day)

    expect(() => saveApiUsers(app, guid, { deleted })).toThrow(aRefusal('used-lately'))
    expect(app.operators.get(guid).apiUsers).toHaveLength(1)
    expect(app.apiAccounts.usedLately(deleted)).toEqual([
      { guid: account.guid, userName, operator: 'Ada', usedAt },
    ])

    expect(saveApiUsers(app, guid, { deleted }, deleted).apiUsers).toEqual([])
  })

  it('needs no confirmation once that is 7 days ago', async () => {
    const { app, guid, deleted } = await aUsedApp(7)

    expect(saveApiUsers(app, guid, { deleted }).apiUsers).toEqual([])
  })

  it('can disable it instead', async () => {
    const { app, guid, account } = await aUsedApp(1)

    const { apiUsers } = saveApiUsers(app, guid, { changed: [aChange(account, { state: 'disabled' })] })

    expect(apiUsers).toMatchObject([{ state: 'disabled' }])
  })
})

describe('whether a password was handed over', () => {
  it('is known: noted down in the wizard, or used since; never, where a program asked and nobody used it', async () => {
    const { call, clerk, asBoss, ...app } = await aServedApp()
    const body = { OperatorGuid: clerk.operator.guid, Description: 'Nightly' }
    const made = await call('/v4/ApiUser', { method: 'POST', as: asBoss, body })
    const { UserName = '', Password = '' } = made.body as Record<string, string>
    const handovers = () => app.operators.get(clerk.operator.guid).apiUsers.map(({ handover }) => handover)

    expect(handovers()).toEqual(['acknowledged', 'never'])
    await call('/v4/Account', { as: [UserName, Password] })

    expect(handovers()).toEqual(['acknowledged', 'acknowledged'])
  })

  it('is acknowledged by a new password that was noted down, and unknown for what came from elsewhere', async () => {
    const { app, guid } = await aRestingApp()
    const given = { operator: guid, userName: 'came-over', description: 'API', passwordHash: '$argon2id$x' }
    app.apiAccounts.adopt({ ...given, createdAt: null, expiresAt: null })
    const [account] = app.operators.get(guid).apiUsers
    expect(account?.handover).toBe('unknown')
    if (!account) return

    expect((await renewed(app, guid, account, 'none')).account.handover).toBe('acknowledged')
  })
})
