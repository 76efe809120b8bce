import type { Http2Bindings, HttpBindings } from '@hono/node-server'
import { AppError } from '../domain/app-error.js'
import type { Listening } from '../domain/api-service/service-switch.js'
import { nameOfHolder } from './port-holder.js'

/** `incoming` is the request as it came. */
export type Serve = (
  request: Request,
  wire: Pick<HttpBindings | Http2Bindings, 'incoming'>,
) => Response | Promise<Response>

/** Serves on 127.0.0.1 and that port; `port-in-use` where another program does, named in `fields.holder`. */
export type Listen = (port: number, serve: Serve) => Promise<Listening>

/** How long a client may take, in milliseconds, and how much it may send before we look at it, in bytes. */
const usualLimits = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  /** How often the first two are looked at; Node would do it every 30 s. */
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
}
const mostConnections = 256

/** Only now: the start does not wait for them. */
const fetchServer = () => Promise.all([import('node:http'), import('@hono/node-server')])

/** Serves on the loopback address alone, one service after the other: the next one waits until the last one has ended. */
export function createListen(limits: Partial<typeof usualLimits> = {}): Listen {
  let ended: Promise<void> = Promise.resolve()

  return async (port, serve) => {
    await ended
    const [{ createServer }, { getRequestListener }] = await fetchServer()
    const server = createServer(
      { ...usualLimits, ...limits },
      getRequestListener(serve, { overrideGlobalObjects: false }),
    )
    server.maxConnections = mostConnections
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen({ port, host: '127.0.0.1', exclusive: true }, resolve)
    }).catch((error: NodeJS.ErrnoException) => refuse(port, error))

    function close() {
      ended = new Promise((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return ended
    }
    return { close }
  }
}

async function refuse(port: number, error: NodeJS.ErrnoException): Promise<never> {
  if (error.code === 'EADDRINUSE') {
    const holder = await nameOfHolder(port)
    throw new AppError('port-in-use', `port ${port} is in use`, holder ? { holder } : {})
  }
  if (error.code === 'EACCES') throw new AppError('not-allowed', `port ${port} is not ours to use`)
  throw error
}
