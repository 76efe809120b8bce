import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A connection that is open; one that the service breaks off is no error of the test. */
export async function openSocket(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  return socket.on('error', () => undefined)
}

/** All that a socket is sent until it is closed. */
export async function untilClosed(socket: Socket): Promise<string> {
  let got = ''
  socket.setEncoding('latin1').on('data', (part: string) => (got += part))
  if (!socket.closed) await once(socket, 'close')
  return got
}

/** The head of a request as bytes that nothing makes right first. */
export const headOf = (requestLine: string, ...headers: string[]) =>
  [`${requestLine} HTTP/1.1`, ...headers, '', ''].join('\r\n')

/** Sends it as it is: the statuses that were answered until the service closed the connection, none where it only closed. */
export async function sendRaw(port: number, ...parts: (string | Uint8Array)[]): Promise<number[]> {
  const socket = await openSocket(port)
  for (const part of parts) socket.write(part)
  const got = await untilClosed(socket)
  return [...got.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
}
