import { type AddressInfo, createServer } from 'node:net'
import type { Database } from 'better-sqlite3'
import { noApiUserChanges } from '../../../src-preload/contract/api-accounts.js'
import { blankOperatorFields, type OperatorDraft } from '../../../src-preload/contract/operators.js'
import { servicesOn } from '../services-on.js'

export const aDraft = (fullName: string, email: string): OperatorDraft => ({
  fields: { ...blankOperatorFields, fullName, email },
  groups: [],
  apiUsers: noApiUserChanges(),
  signIn: null,
})

/** The services as the windows have them, and the API service as an administrator's script calls it. */
export async function aServedDesk(db: Database) {
  const services = servicesOn(db)
  const port = await freePort()
  await services.apiService.configure({ on: true, port })
  const administrators = services.groups.list().filter(({ kind }) => kind === 'administrators')
  const request = { description: 'API', userName: 'script', expiresAt: null }
  const { issuedId, password } = await services.apiAccounts.issue(request)
  services.operators.create({
    ...aDraft('Script', 'script@example.com'),
    groups: administrators.map(({ guid }) => guid),
    apiUsers: { ...noApiUserChanges(), added: [{ ...request, issuedId }] },
  })
  const authorization = `Basic ${Buffer.from(`script:${password}`).toString('base64')}`

  const ask = (method: string, path: string, body?: object) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
  return { services, ask, close: () => services.apiService.stop() }
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

export type ServedDesk = Awaited<ReturnType<typeof aServedDesk>>
