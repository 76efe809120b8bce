import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { AnyCall, AnyContract, AnyEvent } from './call.js'
import { contract } from './contract.js'

interface JsonSchema {
  type?: string
  properties?: Record<string, JsonSchema>
  additionalProperties?: unknown
  [key: string]: unknown
}

const members = Object.entries<AnyContract[string]>(contract).flatMap(([room, its]) =>
  Object.entries<AnyCall | AnyEvent>(its).map(([name, member]) => [`${room}.${name}`, member] as const),
)
const outgoing = members.map(
  ([name, member]) => [name, member.kind === 'call' ? member.output : member.payload] as const,
)
const schemaOf = (type: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(type, { unrepresentable: 'any', io }) as JsonSchema

/** Every schema of that type within, at any depth. */
function schemasIn(schema: JsonSchema, type: string): JsonSchema[] {
  const within = Object.values(schema)
    .filter(isObject)
    .flatMap((inner) => schemasIn(inner, type))
  return schema.type === type ? [schema, ...within] : within
}
const isObject = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null

const keysIn = (type: z.ZodType) =>
  schemasIn(schemaOf(type, 'output'), 'object').flatMap(({ properties = {} }) => Object.keys(properties))
const isVoid = (type: z.ZodType) => type instanceof z.ZodVoid

describe('what leaves the main process', () => {
  it('is a password in one place alone: the answer to `apiAccounts.issue`', () => {
    const telling = outgoing.flatMap(([name, type]) =>
      keysIn(type)
        .filter((key) => /password|hash|secret|salt|token/i.test(key))
        .map((key) => `${name} → ${key}`),
    )

    expect(telling).toEqual(['apiAccounts.issue → password'])
  })

  it('is seen by this test down to the last field', () => {
    expect(keysIn(contract.operators.get.output)).toEqual(
      expect.arrayContaining(['guid', 'email', 'apiUsers', 'lastUsed', 'kind', 'at']),
    )
    expect(keysIn(contract.operatorLists.page.output)).toContain('lastSignInAt')
  })

  it.each(outgoing.filter(([, type]) => !isVoid(type)))(
    '%s has only the fields that are named',
    (_name, type) => {
      const schema = schemaOf(type, 'output')
      const open = schemasIn(schema, 'object').filter(
        ({ additionalProperties }) => additionalProperties !== false,
      )

      expect(open).toEqual([])
      expect(JSON.stringify(schema)).not.toContain('{}')
    },
  )
})

describe('what a window may send', () => {
  const inputs = members.flatMap(([name, member]) =>
    member.kind === 'call'
      ? schemasIn(schemaOf(member.input, 'input'), 'array').map((list) => ({ name, list }))
      : [],
  )

  it('has no list without an end', () => {
    const endless = inputs.filter(({ list }) => list['maxItems'] === undefined)

    expect(inputs.length).toBeGreaterThan(5)
    expect(endless).toEqual([])
  })
})
