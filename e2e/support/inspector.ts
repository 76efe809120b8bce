import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import type { Socket } from 'node:net'

interface Target {
  webSocketDebuggerUrl: string
}

/** What Node's inspector at that port would let a debugger attach to; undefined where nobody listens. */
export const inspectorTargets = (port: number): Promise<Target[] | undefined> =>
  fetch(`http://127.0.0.1:${port}/json/list`).then(
    (response) => response.json() as Promise<Target[]>,
    () => undefined,
  )

/** Runs an expression in the process whose inspector listens there, as a debugger does; answers its value. */
export async function evaluateIn(port: number, expression: string): Promise<unknown> {
  const [target] = (await inspectorTargets(port)) ?? []
  if (!target) throw new Error(`no inspector at ${port}`)
  const socket = await upgrade(port, new URL(target.webSocketDebuggerUrl).pathname)
  const parameters = { expression, awaitPromise: true, returnByValue: true }
  socket.write(frame(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: parameters })))
  const { result } = (await firstMessage(socket)) as { result: { result: { value?: unknown } } }
  socket.destroy()
  return result.result.value
}

const upgrade = (port: number, path: string) =>
  new Promise<Socket>((resolve, reject) => {
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
    }
    request({ host: '127.0.0.1', port, path, headers })
      .on('upgrade', (_response, socket) => resolve(socket))
      .on('error', reject)
      .end()
  })

/** One text frame as a client sends it: masked, here with zeros, and with its length in 16 bits. */
function frame(text: string) {
  const body = Buffer.from(text)
  const head = Buffer.from([0x81, 0x80 | 126, 0, 0, 0, 0, 0, 0])
  head.writeUInt16BE(body.length, 2)
  return Buffer.concat([head, body])
}

/** The first whole text frame that the server sends. */
const firstMessage = (socket: Socket) =>
  new Promise<unknown>((resolve, reject) => {
    let received = Buffer.alloc(0)
    socket.on('error', reject).on('data', (part) => {
      received = Buffer.concat([received, part])
      const isLong = ((received[1] ?? 0) & 0x7f) === 126
      const start = isLong ? 4 : 2
      if (received.length < start) return
      const end = start + (isLong ? received.readUInt16BE(2) : (received[1] ?? 0))
      if (received.length >= end) resolve(JSON.parse(received.toString('utf8', start, end)))
    })
  })
