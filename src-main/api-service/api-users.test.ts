import { describe, expect, it } from 'vitest'
import { anIssuedApiUser } from '../testing/an-issued-api-user.js'
import { anOperatorDraft } from '../testing/an-operator-draft.js'
import { aServedApp, type ServedApp } from '../testing/a-served-app.js'

const guidPattern = /^[0-9a-f-]{36}$/
const timestampPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/
const everything = {
  ...{ operator: null, action: null, actor: null, from: null, until: null },
  ...{ filter: '', before: null, limit: 50 },
}
const said = ({ activity }: ServedApp) =>
  activity.page(everything).rows.map(({ action, actor }) => `${action} by ${actor}`)

describe('API users through the service', () => {
  it('are listed without their passwords, to every account', async () => {
    const { call, asClerk, clerk } = await aServedApp()

    const all = await call('/v4/ApiUser', { as: asClerk })
    const ofClerk = await call(`/v4/ApiUser/Operator/${clerk.operator.guid}`, { as: asClerk })
    const one = await call(`/v4/ApiUser/${clerk.account.guid}`, { as: asClerk })

    expect(all).toMatchObject({ status: 200 })
    expect(all.body).toHaveLength(2)
    expect(ofClerk.body).toEqual([one.body])
    expect(one.body).toEqual({
      ApiUserGuid: clerk.account.guid,
      OperatorGuid: clerk.operator.guid,
      UserName: clerk.userName,
      Description: 'API',
      AccessType: 'Generic',
      Created: expect.stringMatching(timestampPattern) as unknown,
      LastUsed: expect.stringMatching(timestampPattern) as unknown,
    })
    expect(JSON.stringify(all.body)).not.toMatch(/argon2|Password/)
  })

  it('are added by an administrator’s account, work at once, and show their password this one time', async () => {
    const app = await aServedApp()
    const { call, asBoss, clerk } = app
    const body = { OperatorGuid: clerk.operator.guid, Description: 'Nightly' }

    const made = await call('/v4/ApiUser', { method: 'POST', as: asBoss, body })

    expect(made).toMatchObject({
      status: 201,
      body: { OperatorGuid: clerk.operator.guid, Description: 'Nightly' },
    })
    const { UserName, Password, ApiUserGuid } = made.body as Record<string, string>
    expect(UserName).toMatch(/^[0-9a-f]{32}$/)
    expect(ApiUserGuid).toMatch(guidPattern)
    expect(await call('/v4/Account', { as: [UserName ?? '', Password ?? ''] })).toMatchObject({ status: 200 })
    expect((await call(`/v4/ApiUser/${ApiUserGuid}`, { as: asBoss })).body).not.toHaveProperty('Password')
    expect(said(app)[0]).toBe('api-user-added by Boss')
  })

  it('are described anew, and stay with their operator', async () => {
    const app = await aServedApp()
    const { call, asBoss, clerk, boss } = app
    const path = `/v4/ApiUser/${clerk.account.guid}`
    const put = (OperatorGuid: string, Description: string) =>
      call(path, { method: 'PUT', as: asBoss, body: { OperatorGuid, Description } })

    expect(await put(boss.operator.guid, 'Nightly')).toMatchObject({ status: 400 })
    expect(await put(clerk.operator.guid, 'Nightly')).toMatchObject({ status: 204 })

    expect((await call(path, { as: asBoss })).body).toMatchObject({ Description: 'Nightly' })
    expect(said(app)[0]).toBe('api-user-changed by Boss')
  })

  it('are changed by nobody but an administrator’s account', async () => {
    const { call, asClerk, clerk, boss, counts } = await aServedApp()
    const path = `/v4/ApiUser/${boss.account.guid}`
    const body = { OperatorGuid: clerk.operator.guid, Description: 'Mine' }
    const before = counts()

    for (const [method, where] of [
      ['POST', '/v4/ApiUser'],
      ['PUT', path],
      ['DELETE', path],
    ] as const) {
      expect(await call(where, { method, as: asClerk, body })).toMatchObject({ status: 403 })
    }
    expect(counts()).toEqual(before)
  })

  it('that were never used or are not there are told so', async () => {
    const { call, asBoss, asClerk, clerk } = await aServedApp()
    const never = await call(`/v4/ApiUser/${clerk.account.guid}`, { as: asBoss })

    expect(never.body).toMatchObject({ LastUsed: null })
    const gone = '/v4/ApiUser/00000000-0000-4000-8000-000000000000'
    expect(await call(gone, { as: asClerk })).toMatchObject({
      status: 404,
      body: { Messages: [{ Message: 'It was not found.' }] },
    })
  })

  it('leave a draft of their operator that is open in a window as it is', async () => {
    const app = await aServedApp()
    const { call, asBoss, clerk, operators, announced } = app
    const { added } = await anIssuedApiUser(app, { userName: 'from-the-window' })
    const draft = anOperatorDraft(clerk.operator.fields, { apiUsers: { added: [added] } })
    const body = { OperatorGuid: clerk.operator.guid, Description: 'From the service' }

    await call('/v4/ApiUser', { method: 'POST', as: asBoss, body })
    const saved = operators.save(clerk.operator.guid, clerk.operator.version, draft)

    expect(saved.apiUsers.map(({ description }) => description)).toEqual(['API', 'From the service', 'API'])
    expect(announced).toContainEqual(
      expect.objectContaining({
        room: 'apiAccounts',
        name: 'changed',
        payload: { operator: clerk.operator.guid },
      }),
    )
  })
})
