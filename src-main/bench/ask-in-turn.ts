import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'

/** What a process of its own is to ask, one call after the other. */
export interface Questions {
  port: number
  path: string
  /** `Authorization` headers, one a call. */
  authorizations: readonly string[]
}

export interface Asked {
  /** Of each call, in milliseconds. */
  took: number[]
  statuses: number[]
}

/** Asks as one client does that keeps its connection, and times each answer from its sending to its end. */
export async function askInTurn({ port, path, authorizations }: Questions): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const asked: Asked = { took: [], statuses: [] }
  for (const authorization of authorizations) {
    const started = performance.now()
    const sent = request({ host: '127.0.0.1', port, path, agent, headers: { authorization } }).end()
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    response.resume()
    await once(response, 'end')
    asked.took.push(performance.now() - started)
    asked.statuses.push(response.statusCode ?? 0)
  }
  agent.destroy()
  return asked
}
