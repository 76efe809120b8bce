import { describe, expect, it } from 'vitest'
import { aServedApp, basic } from '../testing/a-served-app.js'

const wrong = { Messages: [{ Message: 'The user name or the password is not right.' }] }

describe('who is served', () => {
  it('is whoever has a saved API user, at both names of this machine', async () => {
    const { call, asClerk, port } = await aServedApp()

    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      expect(await call('/v4/Account', { as: asClerk, headers: { host } })).toMatchObject({ status: 200 })
    }
  })

  it('is no page that had its own name point here, whatever it knows', async () => {
    const { call, asClerk, port } = await aServedApp()

    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `[::1]:${port}`,
    ]) {
      const { status, headers } = await call('/v4/Account', { as: asClerk, headers: { host } })
      expect(status, host).toBe(403)
      expect(headers['www-authenticate']).toBeUndefined()
    }
  })

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-dest': 'image', 'sec-fetch-mode': 'no-cors' }],
    [{ 'access-control-request-method': 'POST', origin: 'https://evil.example' }],
  ])('is no browser: %o is refused without a challenge', async (headers) => {
    const { call, asClerk } = await aServedApp()

    const refused = await call('/v4/Account', { as: asClerk, headers: headers as Record<string, string> })

    expect(refused.status).toBe(403)
    expect(refused.headers['www-authenticate']).toBeUndefined()
    expect(Object.keys(refused.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('is a script that uses `fetch` in Node', async () => {
    const { port, asClerk } = await aServedApp()

    const { status } = await fetch(`http://127.0.0.1:${port}/v4/Account`, {
      headers: { authorization: basic(...asClerk) },
    })

    expect(status).toBe(200)
  })

  it.each([
    ['no header', undefined],
    ['another scheme', 'Bearer abc'],
    ['no base64', 'Basic not~base64'],
    ['base64 that is not canonical', 'Basic YTpiZ=='],
    ['no colon', `Basic ${Buffer.from('abc').toString('base64')}`],
    ['no UTF-8', `Basic ${Buffer.from([0x61, 0x3a, 0xff]).toString('base64')}`],
    ['an unknown user', basic('nobody', 'password')],
    ['nothing before the colon', basic('', '')],
  ])('is nobody with %s, who is asked for Basic authentication', async (_what, authorization) => {
    const { call } = await aServedApp()

    const refused = await call('/v4/Account', { headers: authorization ? { authorization } : {} })

    expect(refused).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="Operator Desk", charset="UTF-8"' },
      body: wrong,
    })
  })

  it('is nobody with a wrong password, and no longer anybody whose account is deleted', async () => {
    const { call, asClerk, clerk, asBoss } = await aServedApp()
    expect(await call('/v4/Account', { as: [asClerk[0], `${asClerk[1]}x`] })).toMatchObject({ status: 401 })
    expect(await call('/v4/Account', { as: asClerk })).toMatchObject({ status: 200 })

    await call(`/v4/ApiUser/${clerk.account.guid}`, { method: 'DELETE', as: asBoss })

    expect(await call('/v4/Account', { as: asClerk })).toMatchObject({ status: 401, body: wrong })
  })
})

describe('what is sent', () => {
  it('is refused where it is too large, and where it is no JSON', async () => {
    const { call, asBoss } = await aServedApp()
    const post = (body: unknown) => call('/v4/OperatorGroup', { method: 'POST', as: asBoss, body })

    expect(await post({ Description: 'x'.repeat(70_000) })).toMatchObject({ status: 413 })
    expect(await call('/v4/OperatorGroup', { method: 'POST', as: asBoss })).toMatchObject({ status: 400 })
  })

  it('to nowhere is answered so, in the same form', async () => {
    const { call, asBoss } = await aServedApp()

    expect(await call('/v4/Nothing', { as: asBoss })).toMatchObject({
      status: 404,
      body: { Messages: [{ Message: 'There is nothing here.' }] },
    })
    expect(await call('/v4/Operator/no-guid', { as: asBoss })).toMatchObject({ status: 404 })
  })

  it('is never kept by whoever stands between', async () => {
    const { call, asBoss } = await aServedApp()

    expect((await call('/v4/Operator', { as: asBoss })).headers['cache-control']).toBe('no-store')
  })
})

describe('a flood of wrong passwords', () => {
  it('is turned away, told when to come again, and does not shut out who was verified before', async () => {
    const { call, asClerk } = await aServedApp()
    await call('/v4/Account', { as: asClerk })

    const flood = Array.from({ length: 60 }, (_, index) =>
      call('/v4/Account', { as: [asClerk[0], `wrong ${index}`] }),
    )
    const served = await call('/v4/Account', { as: asClerk })
    const answers = await Promise.all(flood)

    expect(served.status).toBe(200)
    const busy = answers.filter(({ status }) => status === 503)
    expect(busy.length).toBeGreaterThan(0)
    expect(busy[0]?.headers['retry-after']).toBe('1')
    expect(answers.every(({ status }) => status === 401 || status === 503)).toBe(true)
  })
})

describe('a use', () => {
  it('is in the store when the call is answered, and a refused call is none', async () => {
    const { call, operators, clerk, asClerk, clock } = await aServedApp()
    const lastUsed = () => operators.get(clerk.operator.guid).apiUsers[0]?.lastUsed
    await call('/v4/Account', { as: [asClerk[0], 'wrong'] })
    expect(lastUsed()).toEqual({ kind: 'not-yet' })

    await call('/v4/Account', { as: asClerk })

    expect(lastUsed()).toEqual({ kind: 'at', at: clock.now })
  })

  it('tells the address that a gateway of this machine names', async () => {
    const { call, uses, clerk, asClerk } = await aServedApp()

    await call('/auth/verify', { as: asClerk, headers: { 'x-forwarded-for': '203.0.113.7, 10.0.0.1' } })
    expect(uses.usesOf(clerk.account.guid)).toMatchObject({ from: '203.0.113.7' })
    await call('/auth/verify', { as: asClerk, headers: { 'x-forwarded-for': '<script>' } })

    expect(uses.usesOf(clerk.account.guid)).toMatchObject({ from: '127.0.0.1' })
  })
})

describe('the list of calls', () => {
  it('tells who called what and what came of it, and nothing secret', async () => {
    const { call, apiService, asClerk } = await aServedApp()
    await call('/v4/Account?secret=in-the-query', { as: asClerk })
    await call('/v4/Account', { as: [asClerk[0], 'wrong password'] })

    const { calls, perMinute } = apiService.recent()

    expect(calls).toMatchObject([
      { userName: null, method: 'GET', path: '/v4/Account', status: 401 },
      { userName: asClerk[0], method: 'GET', path: '/v4/Account', status: 200 },
    ])
    expect(perMinute).toBe(2)
    for (const secret of [asClerk[1], 'in-the-query', 'wrong password']) {
      expect(JSON.stringify(calls)).not.toContain(secret)
    }
  })
})
