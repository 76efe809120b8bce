import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aServedApp, freePort } from '../testing/a-served-app.js'
import { createTestApp } from '../testing/create-test-app.js'

async function aTakenPort() {
  const port = await freePort()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const free = () => new Promise<void>((resolve) => server.close(() => resolve()))
  onTestFinished(() => void server.close())
  return { port, free }
}

function anApp() {
  const app = createTestApp()
  onTestFinished(() => app.apiService.stop())
  return app
}

describe('the switch of the API service', () => {
  it('is off at first, on its usual port', () => {
    expect(anApp().apiService.state()).toEqual({ on: false, port: 8734, address: null, problem: null })
  })

  it('opens and closes the door, and tells the windows and the record', async () => {
    const { apiService, announced, db } = anApp()
    const port = await freePort()
    const address = `http://127.0.0.1:${port}`

    expect(await apiService.configure({ on: true, port })).toEqual({ on: true, port, address, problem: null })
    expect((await fetch(`${address}/openapi.json`)).status).toBe(200)
    expect(await apiService.configure({ on: false, port })).toMatchObject({ on: false, address: null })

    await expect(fetch(`${address}/openapi.json`)).rejects.toThrow()
    expect(announced.filter(({ name }) => name === 'changed')).toHaveLength(2)
    const recorded = db.prepare('SELECT action FROM activity').pluck().all()
    expect(recorded).toEqual(['api-service-changed', 'api-service-changed'])
  })

  it('moves to another port, where the old one is free at once', async () => {
    const { apiService, port } = await aServedApp()
    const other = await freePort()

    await apiService.configure({ on: true, port: other })
    await apiService.configure({ on: true, port })

    expect(apiService.state().address).toBe(`http://127.0.0.1:${port}`)
    await expect(fetch(`http://127.0.0.1:${other}/openapi.json`)).rejects.toThrow()
  })

  it('says that a port is taken and by what, stays on, and opens once it is free', async () => {
    const { apiService } = anApp()
    const { port, free } = await aTakenPort()

    const state = await apiService.configure({ on: true, port })
    expect(state).toMatchObject({ on: true, address: null, problem: { code: 'port-in-use' } })
    if (process.platform === 'linux') expect(state.problem?.holder).toMatch(/electron|node/)
    await free()

    expect(await apiService.start()).toMatchObject({ on: true, problem: null })
    expect((await fetch(`http://127.0.0.1:${port}/openapi.json`)).status).toBe(200)
  })

  it('is as it was left when the application starts again', async () => {
    const { apiService, db } = anApp()
    const port = await freePort()
    await apiService.configure({ on: true, port })
    await apiService.stop()

    const again = createTestApp({ db })
    onTestFinished(() => again.apiService.stop())
    await again.apiService.start()

    expect(again.apiService.state()).toMatchObject({ on: true, address: `http://127.0.0.1:${port}` })
  })

  it('listens at the loopback address alone', async () => {
    const { port } = await aServedApp()
    const { networkInterfaces } = await import('node:os')
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)

    for (const { address } of others) {
      await expect(fetch(`http://${address}:${port}/openapi.json`)).rejects.toThrow()
    }
    expect((await fetch(`http://127.0.0.1:${port}/openapi.json`)).status).toBe(200)
  })
})

describe('checking a credential', () => {
  it('says whose it is and that it would be accepted, and counts no use', async () => {
    const { apiService, clerk, operators } = await aServedApp()

    const verdict = await apiService.check({
      text: `curl -u '${clerk.userName}:${clerk.password}' x`,
      userName: '',
    })

    expect(verdict).toEqual({
      accepted: true,
      why: 'accepted',
      userName: clerk.userName,
      account: {
        guid: clerk.account.guid,
        operator: 'Clerk',
        operatorGuid: clerk.operator.guid,
        description: 'API',
      },
    })
    expect(operators.get(clerk.operator.guid).apiUsers[0]?.lastUsed).toEqual({ kind: 'not-yet' })
    expect(apiService.recent().perMinute).toBe(0)
  })

  it('says why not', async () => {
    const { apiService, clerk, db } = await aServedApp()
    const check = (text: string, userName = clerk.userName) => apiService.check({ text, userName })

    expect(await check('wrong')).toMatchObject({
      accepted: false,
      why: 'wrong',
      account: { operator: 'Clerk' },
    })
    expect(await check('x', 'nobody')).toMatchObject({ why: 'unknown', account: null })
    expect(await check('Authorization: Basic ~~~', '')).toMatchObject({ why: 'unreadable' })
    db.exec("UPDATE api_accounts SET state = 'disabled'")
    expect(await check(clerk.password)).toMatchObject({ accepted: false, why: 'disabled' })
  })
})
