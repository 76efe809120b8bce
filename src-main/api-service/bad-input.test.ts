import { describe, expect, it } from 'vitest'
import { aServedApp, basic, type ServedApp } from '../testing/a-served-app.js'
import { headOf, sendRaw } from '../testing/send-raw.js'

const everything = {
  ...{ operator: null, action: null, actor: null, from: null, until: null },
  ...{ filter: '', before: null, limit: 50 },
}

/** All that a call could have changed. */
const written = ({ counts, groups, activity, operators, clerk }: ServedApp) => ({
  counts: counts(),
  groups: groups.list(),
  activity: activity.page(everything),
  clerk: operators.get(clerk.operator.guid).fields,
})

async function aTarget() {
  const app = await aServedApp()
  const before = written(app)
  const host = `Host: 127.0.0.1:${app.port}`
  const boss = `Authorization: ${basic(...app.asBoss)}`
  const head = (requestLine: string, ...headers: string[]) =>
    headOf(requestLine, host, 'Connection: close', ...headers)

  async function expectUnharmed() {
    expect(written(app)).toEqual(before)
    expect(await app.call('/v4/Account', { as: app.asBoss })).toMatchObject({ status: 200 })
  }
  const send = (...parts: (string | Uint8Array)[]) => sendRaw(app.port, ...parts)
  const post = (body: string | Uint8Array, ...headers: string[]) =>
    send(head('POST /v4/OperatorGroup', boss, `Content-Length: ${Buffer.byteLength(body)}`, ...headers), body)
  return { ...app, host, bossHeader: boss, head, send, post, expectUnharmed }
}

const encoded = (...bytes: number[]) => `Basic ${Buffer.from(bytes).toString('base64')}`

describe('credentials that are none', () => {
  it.each([
    ['malformed base64', 'Basic a===b'],
    ['base64 of nothing', 'Basic ===='],
    ['no UTF-8', encoded(0x61, 0xc3, 0x28, 0x3a, 0x62)],
    ['an overlong colon', encoded(0x61, 0xc0, 0xba, 0x62)],
    ['no colon', encoded(0x61, 0x62)],
    ['an empty user and password', basic('', '')],
    ['an empty password', basic('nobody', '')],
    ['a scheme and nothing else', 'Basic'],
  ])('are refused: %s', async (_what, authorization) => {
    const { head, send, expectUnharmed } = await aTarget()

    expect(await send(head('GET /v4/Account', `Authorization: ${authorization}`))).toEqual([401])
    expect(await send(head('GET /v4/ApiUser', `Authorization: ${authorization}`))).toEqual([401])

    await expectUnharmed()
  })

  it('are a right user name with a NUL, and a NUL in the header itself', async () => {
    const { head, send, asBoss, expectUnharmed } = await aTarget()
    const [userName, password] = asBoss

    for (const name of [`${userName}\0`, `\0${userName}`, `${userName}\0:${password}`]) {
      const authorization = `Authorization: ${basic(name, password)}`
      expect(await send(head('GET /v4/Account', authorization))).toEqual([401])
    }
    expect(await send(head('GET /v4/Account', 'Authorization: Basic a\0b'))).toEqual([400])

    await expectUnharmed()
  })

  it('are two headers, in whatever order, the same or empty', async () => {
    const { head, send, bossHeader, asClerk, expectUnharmed } = await aTarget()
    const clerk = `authorization: ${basic(...asClerk)}`

    for (const two of [
      [bossHeader, clerk],
      [clerk, bossHeader],
      [bossHeader, bossHeader],
      [bossHeader, 'Authorization:'],
      ['AUTHORIZATION:', bossHeader],
    ]) {
      expect(await send(head('GET /v4/Account', ...two)), two.join()).toEqual([400])
      expect(await send(head('POST /v4/OperatorGroup/x/AllOperatorsOnDuty', ...two))).toEqual([400])
    }

    await expectUnharmed()
  })
})

describe('a head that is none of HTTP', () => {
  it.each([17, 64, 1024])('is refused: %i KiB of headers', async (kib) => {
    const { head, send, bossHeader, expectUnharmed } = await aTarget()

    const statuses = await send(head('GET /v4/Account', bossHeader, `X-Long: ${'x'.repeat(kib * 1024)}`))

    expect([[431], []]).toContainEqual(statuses) // with bytes still on their way, a reset may overtake the answer
    await expectUnharmed()
  })

  it.each([
    ['both lengths', 'Transfer-Encoding: chunked', 'Content-Length: 4'],
    ['two lengths', 'Content-Length: 4', 'Content-Length: 5'],
    ['a length that is no number', 'Content-Length: -1', 'X: y'],
    ['an encoding that is not known', 'Transfer-Encoding: chunked, cow', 'X: y'],
  ])('is refused: %s', async (_what, one, other) => {
    const { head, send, bossHeader, expectUnharmed } = await aTarget()

    const request = head('POST /v4/OperatorGroup', bossHeader, one, other)

    expect(await send(request, '4\r\n{"a"\r\n0\r\n\r\n')).toEqual([400])
    await expectUnharmed()
  })

  it('is refused: noise, a handshake of TLS, an unknown method, no host, two hosts', async () => {
    const { send, head, host, bossHeader, expectUnharmed } = await aTarget()

    expect(await send('noise\r\n\r\n')).toEqual([400])
    expect(await send(Uint8Array.of(0x16, 3, 1, 2, 0, 1))).toEqual([400])
    expect(await send(head('BREW /v4/Account', bossHeader))).toEqual([400])
    expect(await send(head('PROPFIND /v4/Account', bossHeader))).toEqual([404])
    expect(await send(head('CONNECT evil.example:443', bossHeader))).toEqual([])
    expect(await send(headOf('GET /v4/Account', 'Connection: close', bossHeader))).toEqual([400])
    expect(await send(head('GET /v4/Account', host, bossHeader))).toEqual([403])

    await expectUnharmed()
  })
})

describe('an address', () => {
  it('that is given in full is served where it is ours, and is nobody else’s', async () => {
    const { send, head, port, bossHeader, expectUnharmed } = await aTarget()
    const get = (address: string) => send(head(`GET ${address}`, bossHeader))

    expect(await get(`http://127.0.0.1:${port}/v4/Account`)).toEqual([200])
    expect(await get('http://evil.example/v4/Account')).toEqual([403])
    expect(await get(`http://evil.example:${port}/v4/Account`)).toEqual([403])
    expect(await get(`http://127.0.0.1:${port}@evil.example/v4/Account`)).toEqual([403])
    expect(await get('file:///v4/Account')).toEqual([400])
    expect(await get('//evil.example/v4/Account')).toEqual([404])

    await expectUnharmed()
  })

  it('with slashes and dots in disguise reaches no route that it does not name', async () => {
    const { send, head, asClerk, clerk, bossHeader, expectUnharmed } = await aTarget()
    const guid = clerk.account.guid
    const hidden = ['/v4%2FApiUser/', '/v4/ApiUser%2f', '/v4/ApiUser/..%2f', '/v4/%2e%2e%2fApiUser/']

    for (const path of hidden) {
      expect(await send(head(`DELETE ${path}${guid}`, bossHeader)), path).toEqual([404])
    }
    const dotted = `DELETE /v4/Account/%2e%2e/ApiUser/../ApiUser/${guid}`
    expect(await send(head(dotted))).toEqual([401])
    expect(await send(head(dotted, `Authorization: ${basic(...asClerk)}`))).toEqual([403])
    for (const path of ['/v4/Account%00', '/v4/Account%', '/v4/Operator/%ff', '/v4//Account']) {
      expect(await send(head(`GET ${path}`, bossHeader)), path).toEqual([404])
    }

    await expectUnharmed()
  })
})

describe('a body', () => {
  it.each([
    ['another prototype', '{"__proto__": {"Description": "x"}}'],
    ['a wrong type', '{"Description": 1}'],
    ['a list', '["Description"]'],
    ['null', 'null'],
    ['half of it', '{"Description": "x"'],
    ['half a surrogate pair', String.raw`{"Description": "\ud800"}`],
    ['a NUL', String.raw`{"Description": "a\u0000b"}`],
    ['depth', '['.repeat(60_000)],
    ['no UTF-8', Buffer.from('{"Description": "\xff"}', 'latin1')],
    ['a key twice', '{"Description": "one", "Description": "two"}'],
    ['a key twice, once in disguise', String.raw`{"Description": "one", "\u0044escription": "two"}`],
  ])('is refused: %s', async (_what, body) => {
    const { post, expectUnharmed } = await aTarget()

    expect(await post(body)).toEqual([400])

    await expectUnharmed()
  })

  it('of a GET is read as one, and its words are no next request', async () => {
    const { send, host, head, clerk, bossHeader, expectUnharmed } = await aTarget()
    const hidden = head(`DELETE /v4/ApiUser/${clerk.account.guid}`, bossHeader)
    const get = headOf('GET /v4/Account', host, bossHeader, `Content-Length: ${hidden.length}`)

    expect(await send(get, hidden, head('GET /v4/Nothing'))).toEqual([200, 404])

    await expectUnharmed()
  })
})
