import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { aServedApp } from '../testing/a-served-app.js'

interface Description {
  openapi: string
  servers: { url: string }[]
  paths: Record<string, Record<string, { security: object[]; responses: Record<string, object> }>>
}

describe('/openapi.json', () => {
  it('is a sound OpenAPI 3.1 description, for anybody on this machine', async () => {
    const { call, port } = await aServedApp()

    const { status, body } = await call('/openapi.json')

    const description = body as Description
    const verdict = await new Validator().validate(description as never)
    expect(verdict.errors ?? []).toEqual([])
    expect(verdict.valid).toBe(true)
    expect(status).toBe(200)
    expect(description.openapi).toBe('3.1.0')
    expect(description.servers).toEqual([{ url: `http://127.0.0.1:${port}` }])
  })

  it('describes what is there: each of its paths answers, and asks for the credentials that it names', async () => {
    const { call } = await aServedApp()
    const { paths } = (await call('/openapi.json')).body as Description
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )
    expect(described.length).toBeGreaterThan(25)

    for (const { path, method, operation } of described) {
      const where = path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')
      const { status } = await call(where, { method: method.toUpperCase() })
      expect(status, `${method} ${path}`).toBe(operation.security.length > 0 ? 401 : 200)
    }
  })
})
