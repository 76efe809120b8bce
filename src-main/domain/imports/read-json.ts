import { type ParsedTokenInfo, Tokenizer, TokenParser, TokenType } from '@streamparser/json'
import { mostColumns } from '../../../src-preload/contract/imports.js'
import { joinList } from '../transfers/cells.js'
import { Fault, longestRow } from './fault.js'
import type { ReadRow } from './read-source.js'

const lineFeed = 10
const encoder = new TextEncoder()
const opens = new Set<TokenType>([TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET])
const closes = new Set<TokenType>([TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET])

/**
 * Every item of a list of objects, each with the line it begins at. `columns` grows by each key as it is met, and each
 * row has as many cells as there are columns by then.
 */
export function* jsonRows(texts: Iterable<string>, columns: string[]): Generator<ReadRow> {
  const tokenizer = new Tokenizer()
  const parser = new TokenParser({ paths: ['$.*'], keepStack: false })
  const found: ReadRow[] = []
  const lines = createLines()
  let depth = 0
  let closed = false
  let itemLine = 1
  let itemStart: number | undefined

  tokenizer.onToken = (info: ParsedTokenInfo) => {
    const { token, offset } = info
    if (closed) throw lines.fault('not-json', offset)
    if (depth === 0 && token !== TokenType.LEFT_BRACKET) throw new Fault('not-a-list', lines.at(offset).line)
    if (depth === 1 && token !== TokenType.COMMA && itemStart === undefined) {
      itemStart = offset
      itemLine = lines.at(offset).line
    }
    if (opens.has(token)) depth++
    if (closes.has(token)) closed = --depth === 0
    parser.write(info)
  }
  parser.onValue = ({ value, stack }) => {
    if (stack.length !== 1) return
    itemStart = undefined
    found.push(rowOf(value, itemLine, columns))
  }

  for (const text of texts) {
    const bytes = encoder.encode(text)
    const before = lines.passed()
    lines.take(bytes)
    refuseBroken(() => tokenizer.write(bytes))
    yield* found.splice(0)
    if (itemStart !== undefined && before + bytes.length - itemStart > longestRow)
      throw new Fault('row-too-long', itemLine)
  }
  if (!closed) throw lines.fault('json-cut-off', lines.passed())

  function refuseBroken(work: () => void) {
    try {
      work()
    } catch (error) {
      if (error instanceof Fault) throw error
      const [, position] = /position "?(\d+)/.exec(error instanceof Error ? error.message : '') ?? []
      throw lines.fault('not-json', position === undefined ? lines.passed() : Number(position))
    }
  }
}

function rowOf(value: unknown, line: number, columns: string[]): ReadRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { line, cells: [], problem: 'not-an-object' }
  const cells: (string | undefined)[] = columns.map(() => undefined)
  for (const [key, its] of Object.entries(value)) {
    let at = columns.indexOf(key)
    if (at < 0) at = columns.push(key) - 1
    if (at >= mostColumns) throw new Fault('too-many-columns', line)
    cells[at] = textOf(its)
  }
  return { line, cells }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return joinList(value.map(textOf))
  return typeof value === 'object' ? JSON.stringify(value) : String(value as number | boolean)
}

/** Lines and columns of positions in bytes, which are asked for in their order. */
function createLines() {
  let chunk = new Uint8Array()
  let chunkStart = 0
  let reached = 0
  let line = 1
  let lineStart = 0

  function forward(offset: number) {
    for (; reached < offset && reached < chunkStart + chunk.length; reached++) {
      if (chunk[reached - chunkStart] !== lineFeed) continue
      line++
      lineStart = reached + 1
    }
  }

  function at(offset: number) {
    forward(offset)
    return { line, column: Math.max(1, offset - lineStart + 1) }
  }

  return {
    at,
    passed: () => chunkStart + chunk.length,
    take(next: Uint8Array<ArrayBuffer>) {
      forward(Infinity)
      chunkStart += chunk.length
      chunk = next
    },
    fault(code: string, offset: number) {
      const place = at(offset)
      return new Fault(code, place.line, place.column)
    },
  }
}
