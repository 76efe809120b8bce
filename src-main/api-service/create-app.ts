import { isIP } from 'node:net'
import { Hono, type Context } from 'hono'
import type { z } from 'zod'
import { problemsOf } from '../../src-preload/contract/problems-of.js'
import { AppError } from '../domain/app-error.js'
import type { CallLog } from '../domain/api-service/call-log.js'
import type {
  AccountRecords,
  CallingAccount,
  CallingOperator,
} from '../domain/credentials/account-records.js'
import type { Clock } from '../domain/needs.js'
import type { createAuthenticate } from './authenticate.js'
import { jsonIn } from './json-in.js'
import type { Serve } from './listen.js'
import { words } from './messages.js'
import { readBody } from './read-body.js'
import { refuseBrowser } from './refuse-browsers.js'
import { refuseTwoCredentials } from './refuse-two-credentials.js'
import { type Reply, toResponse } from './reply.js'
import { replyToError } from './reply-to-error.js'
import type { Route } from './route.js'

interface Needs {
  routes: readonly Route[]
  authenticate: ReturnType<typeof createAuthenticate>
  operatorOf: AccountRecords['operatorOf']
  calls: CallLog
  clock: Clock
  logDefect: (call: string, error: unknown) => void
}

/** What is found out about a call on its way, for the list of calls. */
interface Seen {
  userName: string | null
}

/** The whole service as one function from a request to its response; nothing in it listens. */
export function createApp({ routes, authenticate, operatorOf, calls, clock, logDefect }: Needs) {
  const app = new Hono<{ Bindings: Seen }>()
  for (const one of routes) {
    app.on(one.method.toUpperCase(), one.path.replace(/\{(\w+)\}/g, ':$1'), async (context) =>
      toResponse(await answer(one, context)),
    )
  }
  app.onError((error, { req }) => {
    logDefect(`${req.method} ${req.routePath}`, error)
    return toResponse(failed)
  })
  app.notFound(() => toResponse({ status: 404, body: words('There is nothing here.') }))

  async function answer(asked: Route, context: Context<{ Bindings: Seen }>): Promise<Reply> {
    try {
      const authorization = context.req.header('authorization')
      let caller: CallingAccount | undefined
      let by: CallingOperator | undefined
      if (asked.who === 'account' || asked.who === 'administrator') {
        const found = await authenticate(authorization, fromOf(context))
        if ('status' in found) return found
        context.env.userName = found.userName
        caller = found
        if (asked.who === 'administrator') by = operatorOf(found)
        if (asked.who === 'administrator' && !by?.administrator) return forbidden
      }
      const query = parse(asked.query, context.req.query())
      const bytes = asked.body ? await readBody(context.req.raw) : nothing
      if (!bytes) return tooLarge
      const body = parse(asked.body, asked.body && parsedBody(bytes))
      return await asked.answer({ params: context.req.param(), query, body, caller, by, authorization })
    } catch (error) {
      const reply = replyToError(error)
      if (reply) return reply
      logDefect(`${asked.method} ${asked.path}`, error)
      return failed
    }
  }

  return (port: number): Serve =>
    async (request, { incoming }) => {
      const seen: Seen = { userName: null }
      const { host, pathname } = new URL(request.url)
      const refusal = refuseBrowser(request.headers, host, port) ?? refuseTwoCredentials(incoming.rawHeaders)
      const response = refusal ? toResponse(refusal) : await app.fetch(request, seen)
      calls.add({ at: clock(), ...seen, method: request.method, path: pathname, status: response.status })
      return response
    }
}

const nothing = Buffer.alloc(0)
const failed: Reply = { status: 500, body: words('The request failed.') }
const tooLarge: Reply = { status: 413, body: words('The body is too large.') }
const forbidden: Reply = { status: 403, body: words('Only an administrator’s API account may do this.') }

/** Behind a gateway of this machine, the address that it names; it is told, never trusted. */
function fromOf(context: Context) {
  const [forwarded = ''] = (context.req.header('x-forwarded-for') ?? '').split(',')
  return isIP(forwarded.trim()) ? forwarded.trim() : '127.0.0.1'
}

function parse(schema: z.ZodType | undefined, input: unknown): unknown {
  if (!schema) return undefined
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new AppError('invalid', 'not what the route takes', problemsOf(parsed.error))
  return parsed.data
}

function parsedBody(bytes: Uint8Array): unknown {
  try {
    return jsonIn(bytes)
  } catch {
    throw new AppError('invalid', 'the body is no JSON', { body: 'not-json' })
  }
}
