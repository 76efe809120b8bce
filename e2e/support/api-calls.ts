import { createServer, type Server } from 'node:net'
import { request } from 'node:http'

export const basic = (userName: string, password: string) =>
  `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`

interface Answered {
  status: number
  text: string
}

interface Call {
  method?: string
  authorization?: string
  body?: unknown
}

/** One call of the API service, as a script makes it. */
export const callApi = (port: number, path: string, { method = 'GET', authorization, body }: Call = {}) =>
  new Promise<Answered>((resolve, reject) => {
    const headers = {
      ...(authorization !== undefined && { authorization }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
      .on('error', reject)
      .end(body === undefined ? undefined : JSON.stringify(body))
  })

/** The status that a call gets with these credentials. */
export const statusOf = async (port: number, path: string, userName: string, password: string) =>
  (await callApi(port, path, { authorization: basic(userName, password) })).status

/** Takes a port that nobody uses, until it is closed. */
export async function holdPort(): Promise<{ port: number; release: () => Promise<void> }> {
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, release: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** A port that nobody uses just now. */
export async function freePort() {
  const { port, release } = await holdPort()
  await release()
  return port
}
