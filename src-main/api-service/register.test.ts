import { describe, expect, it } from 'vitest'
import { noApiUserChanges } from '../../src-preload/contract/api-accounts.js'
import { aServedApp, type ServedApp } from '../testing/a-served-app.js'

const password = 'four plain words of hers'

/** The clerk and the boss have passwords of their own. */
async function anApp() {
  const app = await aServedApp()
  for (const { operator } of [app.clerk, app.boss]) await setPassword(app, operator.guid)
  const register = (email: string, typed = password, query = '') =>
    app.call(`/v4/Register${query}`, { method: 'POST', as: [email, typed] })
  return { ...app, register }
}

async function setPassword({ operators, signIns }: ServedApp, guid: ServedApp['clerk']['operator']['guid']) {
  const { preparedId } = await signIns.prepare({ password, about: [] })
  const { version, fields, groups } = operators.get(guid)
  const signIn = { kind: 'password' as const, preparedId }
  operators.save(guid, version, { fields, groups, apiUsers: noApiUserChanges(), signIn })
}

describe('/Register', () => {
  it('makes an API user for whoever signs in with their own e-mail and password', async () => {
    const { call, register, operators, clerk } = await anApp()

    const made = await register('clerk@example.com')

    expect(made).toMatchObject({ status: 201, body: { OperatorName: 'Clerk', status: 'OK' } })
    const { UserName, Password, AccountId } = made.body as Record<string, string>
    expect(AccountId).toMatch(/^\d{6}$/)
    expect(await call('/v4/Account', { as: [UserName ?? '', Password ?? ''] })).toMatchObject({
      status: 200,
      body: { AccountId, OperatorQuota: { OperatorsInUse: 2 } },
    })
    expect(operators.get(clerk.operator.guid).apiUsers.at(-1)).toMatchObject({
      userName: UserName,
      description: 'API',
    })
  })

  it('takes a description, and another operator from an administrator alone', async () => {
    const { register, clerk, boss, operators } = await anApp()
    const query = (guid: string) => `?description=Nightly%20export&operatorGuid=${guid}`

    const forOther = await register('boss@example.com', password, query(clerk.operator.guid))
    const refused = await register('clerk@example.com', password, query(boss.operator.guid))

    expect(forOther).toMatchObject({ status: 201, body: { OperatorName: 'Clerk' } })
    expect(refused.status).toBe(403)
    expect(operators.get(clerk.operator.guid).apiUsers.at(-1)?.description).toBe('Nightly export')
  })

  it('refuses a wrong password, an unknown name, and an API user’s credentials', async () => {
    const { register, asBoss, counts } = await anApp()
    const before = counts()

    for (const [name, typed] of [
      ['clerk@example.com', 'wrong'],
      ['nobody@example.com', password],
      asBoss,
    ] as const) {
      expect(await register(name, typed)).toMatchObject({ status: 401 })
    }
    expect(counts()).toEqual(before)
  })

  it('turns a flood away, so that the sign-in window behind it does not wait long', async () => {
    const { register } = await anApp()

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => register(`nobody-${index}@example.com`)),
    )

    const many = (wanted: number) => answers.filter(({ status }) => status === wanted).length
    expect([many(401), many(503)]).toEqual([9, 11])
    expect(answers.find(({ status }) => status === 503)?.headers['retry-after']).toBe('1')
    expect(await register('clerk@example.com')).toMatchObject({ status: 201 })
  })

  it('has whoever guesses wait, and tells how long', async () => {
    const { register } = await anApp()
    for (let time = 0; time < 5; time++) await register('clerk@example.com', 'wrong')

    expect(await register('clerk@example.com')).toMatchObject({
      status: 429,
      headers: { 'retry-after': '1' },
    })
  })
})

describe('/auth/verify', () => {
  it('answers gateways with 204 and who it is, or 401', async () => {
    const { call, asClerk, clerk } = await aServedApp()

    expect(await call('/auth/verify', { as: asClerk })).toMatchObject({
      status: 204,
      headers: { 'x-api-user': clerk.userName, 'x-operator-guid': clerk.operator.guid },
    })
    expect(await call('/auth/verify')).toMatchObject({ status: 401 })
  })
})
