import naughtyStrings from 'big-list-of-naughty-strings'
import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'
import type { AnyCall } from '../../src-preload/contract/call.js'
import { failureCode } from '../../src-preload/contract/result.js'

export interface Channel {
  name: string
  call: AnyCall
  /** As the main process hears it: from a frame of our own page. */
  ask: (input: unknown) => unknown
}

export interface Findings {
  tries: number
  /** Inputs that the contract let through. */
  accepted: number
  /** What was thrown, was answered as a defect, is no answer at all, or tells of the inside. */
  crashes: string[]
  /** Refusals after which a row was another. */
  changes: string[]
}

interface Schema {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  items?: Schema
  minimum?: number
  maximum?: number
}

const large = [
  'x'.repeat(100_000),
  '\ud83d',
  '\0',
  '\u202e',
  '__proto__',
  'constructor',
  "'; DROP TABLE operators; --",
]
const naughty = fc.oneof(fc.constantFrom(...naughtyStrings), fc.constantFrom(...large))
const anything = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
  }),
  naughty,
  fc.constant(
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as unknown,
  ),
  fc.double(),
)

/** Inputs near to what the call accepts: its own shape, now and then with something else in a place of it. */
function shaped(schema: Schema, known: readonly string[]): Arbitrary<unknown> {
  return fc.oneof({ weight: 6, arbitrary: fitting(schema, known) }, { weight: 1, arbitrary: anything })
}

function fitting(schema: Schema, known: readonly string[]): Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => shaped(choice, known)))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.type === 'object') {
    const members = Object.entries(schema.properties ?? {}).map(
      ([key, inner]) => [key, shaped(inner, known)] as const,
    )
    return fc.record(Object.fromEntries(members))
  }
  if (schema.type === 'array') return fc.array(shaped(schema.items ?? {}, known), { maxLength: 4 })
  if (schema.type === 'string')
    return fc.oneof(naughty, fc.uuid(), fc.emailAddress(), fc.constantFrom(...known))
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer(), fc.double(), fc.maxSafeInteger())
  return anything
}

/** Undefined is what a call without input expects, so it is left out there. */
function inputsFor({ input }: AnyCall, known: readonly string[]) {
  const schema = z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as Schema
  const isVoid = input instanceof z.ZodVoid
  return isVoid ? anything.filter((value) => value !== undefined) : shaped(schema, known)
}

interface Fuzz {
  channels: readonly Channel[]
  /** How many inputs each channel is given. */
  inputs: number
  seed: number
  /** Guids and names that there are, so that some inputs reach further. */
  known: readonly string[]
  /** A number that grows with every row that is written. */
  writes: () => number
  /** Rooms that write down a refusal, as the session counts failed tries. */
  counting: readonly string[]
}

/** Gives every channel that many inputs, and looks at each answer and at the store after it. */
export async function fuzzCalls({
  channels,
  inputs,
  seed,
  known,
  writes,
  counting,
}: Fuzz): Promise<Findings> {
  const found: Findings = { tries: 0, accepted: 0, crashes: [], changes: [] }
  for (const { name, call, ask } of channels) {
    for (const input of fc.sample(inputsFor(call, known), { numRuns: inputs, seed })) {
      const before = writes()
      const answer = await Promise.resolve(input)
        .then(ask)
        .catch((error: unknown) => ({ thrown: String(error) }))
      found.tries++
      const wrong = whatIsWrong(answer)
      if (wrong) found.crashes.push(`${name}: ${wrong}`)
      else if ((answer as { ok: boolean }).ok) found.accepted++
      else if (writes() !== before && !counting.some((room) => name.startsWith(`${room}.`)))
        found.changes.push(`${name}: ${JSON.stringify(answer)}`)
    }
  }
  return found
}

function whatIsWrong(answer: unknown) {
  const { ok, failure, thrown } = answer as { ok?: boolean; failure?: { code: string }; thrown?: string }
  if (thrown !== undefined) return `threw ${thrown}`
  if (ok === true) return undefined
  if (ok !== false || !failureCode.safeParse(failure?.code).success)
    return `no answer: ${JSON.stringify(answer)}`
  if (failure?.code === 'internal') return 'a defect'
  return /\\n\s*at |\.[cm]?[jt]s:\d+|node_modules/.test(JSON.stringify(answer)) ? 'a stack' : undefined
}
