import { request } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { onTestFinished } from 'vitest'
import { aSavedApiUser } from './a-saved-api-user.js'
import { createTestApp } from './create-test-app.js'

export interface Answered {
  status: number
  headers: Record<string, string | string[] | undefined>
  /** Parsed where it is JSON. */
  body: unknown
}

interface Call {
  method?: string
  /** User name and password. */
  as?: readonly [string, string] | undefined
  headers?: Record<string, string>
  body?: unknown
}

/** A port that nobody listens on. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

export const basic = (userName: string, password: string) =>
  `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`

/** The real service on a real port, an administrator's API user and an ordinary operator's. */
export async function aServedApp(wall: Parameters<typeof createTestApp>[0] = {}) {
  const app = createTestApp(wall)
  const port = await freePort()
  await app.apiService.configure({ on: true, port })
  onTestFinished(() => app.apiService.stop())
  const administrators = app.groups.list().filter(({ kind }) => kind === 'administrators')
  const boss = await aSavedApiUser(app, {
    fields: { fullName: 'Boss', email: 'boss@example.com' },
    groups: administrators.map(({ guid }) => guid),
  })
  const clerk = await aSavedApiUser(app, { fields: { fullName: 'Clerk', email: 'clerk@example.com' } })
  const asBoss = [boss.userName, boss.password] as const
  const asClerk = [clerk.userName, clerk.password] as const

  const call = (path: string, { method = 'GET', as, headers = {}, body }: Call = {}) =>
    new Promise<Answered>((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const sent = request(
        {
          ...{ host: '127.0.0.1', port, path, method, agent: false },
          headers: {
            ...(as && { authorization: basic(...as) }),
            ...(text !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(text),
            }),
            ...headers,
          },
        },
        (response) => {
          let got = ''
          response.setEncoding('utf8').on('data', (part: string) => (got += part))
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: parsed(got) }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(text)
    })

  return { ...app, port, call, boss, clerk, asBoss, asClerk }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return text
  }
}

export type ServedApp = Awaited<ReturnType<typeof aServedApp>>
