import { z } from 'zod'
import { messages } from './messages.js'
import { type Route, route } from './route.js'

/** OpenAPI 3.1 names the dialect once for all, so no schema does. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => ({
  ...z.toJSONSchema(schema, { io, unrepresentable: 'any' }),
  $schema: undefined,
})

const json = (schema: z.ZodType, io: 'input' | 'output') => ({
  content: { 'application/json': { schema: schemaOf(schema, io) } },
})

const errors = {
  400: 'What was sent is not right',
  401: 'The credentials are not accepted',
  403: 'Not allowed, or a browser',
  404: 'Not found',
  503: 'Busy; try again later',
}

const words: Record<string, string> = { 200: 'OK', 201: 'Added', 204: 'Done' }

/** The routes as OpenAPI 3.1, from the same schemas that check what comes in. */
export function openApiOf(routes: readonly Route[], version: string, port: number) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const one of routes) (paths[one.path] ??= {})[one.method] = operationOf(one)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Operator Desk API service',
      version,
      description:
        'Operators, groups and API users of this machine’s store, in the shapes of Uptrends’ API v4.',
    },
    servers: [{ url: `http://127.0.0.1:${port}` }],
    paths,
    components: {
      securitySchemes: {
        apiUser: { type: 'http', scheme: 'basic', description: 'User name and password of an API user' },
        operator: { type: 'http', scheme: 'basic', description: 'E-mail and password of an operator' },
      },
    },
  }
}

function operationOf({ method, path, who, summary, query, body, answers }: Route) {
  const good = Object.entries(answers).map(([status, schema]) => [
    status,
    { description: words[status] ?? status, ...(schema && json(schema, 'output')) },
  ])
  const bad = Object.entries(errors).map(([status, description]) => [
    status,
    { description, ...json(messages, 'output') },
  ])
  const security = who === 'anyone' ? [] : [{ [who === 'operator' ? 'operator' : 'apiUser']: [] }]
  return {
    operationId: `${method}${path.replace(/[^A-Za-z]+/g, '_')}`.replace(/_$/, ''),
    summary: who === 'administrator' ? `${summary} (administrators only)` : summary,
    security,
    ...parametersOf(path, query),
    ...(body && { requestBody: { required: true, ...json(body, 'input') } }),
    responses: Object.fromEntries([...good, ...bad]) as Record<string, unknown>,
  }
}

function parametersOf(path: string, query: z.ZodType | undefined) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string', format: 'uuid' },
  }))
  const shape = query instanceof z.ZodObject ? Object.entries<z.ZodType>(query.shape) : []
  const inQuery = shape.map(([name, schema]) => ({
    ...{ name, in: 'query', required: false },
    schema: schemaOf(schema, 'input'),
  }))
  const parameters = [...inPath, ...inQuery]
  return parameters.length > 0 ? { parameters } : {}
}

/** `/openapi.json` describes all the others, and itself. */
export function withOpenApi(routes: readonly Route[], version: string, port: number): Route[] {
  const all: Route[] = [
    ...routes,
    route({
      method: 'get',
      path: '/openapi.json',
      who: 'anyone',
      summary: 'This description',
      answers: { 200: z.record(z.string(), z.unknown()) },
      answer: () => ({ status: 200, body: openApiOf(all, version, port) }),
    }),
  ]
  return all
}
