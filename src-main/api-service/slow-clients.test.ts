import { Agent, get } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { aServedApp, basic, type ServedApp } from '../testing/a-served-app.js'
import { headOf, openSocket, sendRaw, untilClosed } from '../testing/send-raw.js'
import { createListen } from './listen.js'

const impatient = () =>
  createListen({ headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 })

describe('a slow sender', () => {
  it('that finishes neither head nor body is sent away, and others are served meanwhile', async () => {
    const { port, call, asBoss } = await aServedApp({ listen: impatient() })
    const host = `Host: 127.0.0.1:${port}`
    const boss = `Authorization: ${basic(...asBoss)}`

    const slow = Promise.all([
      sendRaw(port, `GET /v4/Account HTTP/1.1\r\n${host}\r\n`),
      sendRaw(port, headOf('POST /v4/OperatorGroup', host, boss, 'Content-Length: 90'), '{'),
    ])

    expect(await call('/v4/Account', { as: asBoss })).toMatchObject({ status: 200 })
    for (const statuses of await slow) expect([[408], []]).toContainEqual(statuses)
    expect(await call('/v4/Account', { as: asBoss })).toMatchObject({ status: 200 })
  })

  it('that sends a byte now and then is sent away too', async () => {
    const { port } = await aServedApp({ listen: impatient() })
    const socket = await openSocket(port)
    const closed = untilClosed(socket)

    for (const letter of 'GET /v4/Account HTTP/1.1') {
      if (socket.closed) break
      socket.write(letter)
      await setTimeout(50)
    }

    await closed
    expect(socket.closed).toBe(true)
  })
})

describe('300 connections that send nothing', () => {
  it('do not disturb one that is open, and a new one is served once they are sent away', async () => {
    const app = await aServedApp({ listen: impatient() })
    const { port, call, asBoss } = app
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    expect(await statusBy(agent, app)).toBe(200)

    const silent = await Promise.all(Array.from({ length: 300 }, () => openSocket(port)))
    const gone = Promise.all(silent.map(untilClosed))

    expect(await statusBy(agent, app)).toBe(200)
    await gone
    expect(await statusBy(agent, app)).toBe(200)
    expect(await call('/v4/Account', { as: asBoss })).toMatchObject({ status: 200 })
    agent.destroy()
  })
})

const statusBy = (agent: Agent, { port, asBoss }: ServedApp) =>
  new Promise<number | undefined>((resolve, reject) => {
    const headers = { authorization: basic(...asBoss) }
    get({ host: '127.0.0.1', port, path: '/v4/Account', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode))
    }).on('error', reject)
  })
