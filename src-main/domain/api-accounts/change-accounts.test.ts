import { describe, expect, it } from 'vitest'
import { aChange, aRenewal, recorded, renewed, saveApiUsers } from '../../testing/a-change.js'
import { aRefusal } from '../../testing/a-refusal.js'
import { aSavedApiUser } from '../../testing/a-saved-api-user.js'
import { createTestApp } from '../../testing/create-test-app.js'

const day = 24 * 60 * 60 * 1000

async function anApp() {
  const app = createTestApp()
  const { operator, account, userName, password } = await aSavedApiUser(app)
  const save = (...changed: ReturnType<typeof aChange>[]) =>
    saveApiUsers(app, operator.guid, { changed }).apiUsers[0]
  return { app, operator, account, userName, password, save }
}

describe('changing an API user', () => {
  it('disables and enables it: a disabled one is refused, with the right password too', async () => {
    const { app, account, userName, password, save } = await anApp()

    const disabled = save(aChange(account, { state: 'disabled' }))
    expect(disabled?.state).toBe('disabled')
    expect(await app.verifyCredentials(userName, password)).toMatchObject({ why: 'disabled' })
    if (disabled) save(aChange(disabled, { state: 'active' }))

    expect(await app.verifyCredentials(userName, password)).toMatchObject({ kind: 'accepted' })
    expect(recorded(app)).toEqual(expect.arrayContaining(['api-user-enabled', 'api-user-disabled']))
  })

  it('changes its expiry and description, and records both with what they were', async () => {
    const { app, account, save } = await anApp()
    const expiresAt = app.clock.now + 30 * day

    expect(save(aChange(account, { expiresAt, description: 'Nightly' }))).toMatchObject({
      ...{ expiresAt, description: 'Nightly' },
    })

    const { rows } = app.activity.page({
      ...{ operator: null, action: 'api-user-changed', actor: null, from: null, until: null },
      ...{ filter: '', before: null, limit: 10 },
    })
    expect(rows.flatMap(({ changes }) => changes)).toEqual([
      { field: 'expiresAt', before: 'never', after: new Date(expiresAt).toISOString() },
      { field: 'description', before: 'API', after: 'Nightly' },
    ])
  })

  it('refuses an expiry that is over by the clock of the Save, and writes nothing', async () => {
    const { app, operator, account, save } = await anApp()
    const change = aChange(account, { expiresAt: app.clock.now + day, description: 'Nightly' })
    app.clock.now += 2 * day

    expect(() => save(change)).toThrow(aRefusal('invalid', { apiUsers: 'expiry-is-over' }))
    expect(app.operators.get(operator.guid).apiUsers).toEqual([account])
  })

  it('leaves alone what the draft did not change, whoever changed it since', async () => {
    const { app, operator, account, save } = await anApp()
    app.servedAccounts.describe(account.guid, 'Theirs', { guid: operator.guid, name: 'Somebody' })

    expect(save(aChange(account, { state: 'disabled' }))).toMatchObject({
      ...{ description: 'Theirs', state: 'disabled' },
    })
  })

  it('is a conflict where somebody changed the same to something else meanwhile, and writes nothing', async () => {
    const { app, operator, account, save } = await anApp()
    const mine = aChange(account, { description: 'Mine', state: 'disabled' })
    const theirs = save(aChange(account, { description: 'Theirs' }))

    expect(() => save(mine)).toThrow(aRefusal('conflict'))
    expect(app.operators.get(operator.guid).apiUsers).toEqual([theirs])
  })

  it('is a conflict where two windows renewed the password, and the first one stays', async () => {
    const { app, operator, account, userName, save } = await anApp()
    const mine = await aRenewal(app, account, 'day')
    const theirs = await renewed(app, operator.guid, account, 'none')

    expect(() => save(mine.change)).toThrow(aRefusal('conflict'))
    expect(await app.verifyCredentials(userName, theirs.password)).toMatchObject({ kind: 'accepted' })
    expect(await app.verifyCredentials(userName, mine.password)).toMatchObject({ why: 'wrong' })
  })

  it('says so where it was deleted meanwhile; brought back in the same Save, it is changed', async () => {
    const { app, operator, account, save } = await anApp()
    const change = aChange(account, { description: 'Nightly' })
    saveApiUsers(app, operator.guid, { deleted: [account.guid] })

    expect(() => save(change)).toThrow(aRefusal('not-found', { apiUsers: 'api-user-gone' }))
    const { apiUsers } = saveApiUsers(app, operator.guid, { restored: [account.guid], changed: [change] })
    expect(apiUsers).toEqual([{ ...account, description: 'Nightly' }])
  })

  it('does not touch an API user of somebody else', async () => {
    const { app, save } = await anApp()
    const other = await aSavedApiUser(app)

    expect(() => save(aChange(other.account, { state: 'disabled' }))).toThrow(
      aRefusal('not-found', { apiUsers: 'api-user-gone' }),
    )
  })
})
