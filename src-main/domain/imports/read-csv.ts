import { type ParseError, Parser } from 'papaparse'
import { fromCell } from '../transfers/cells.js'
import { Fault, longestRow } from './fault.js'
import { countBreaks } from './read-text.js'
import type { ReadRow } from './read-source.js'

interface Parsed {
  data: string[][]
  errors: ParseError[]
  meta: { cursor: number }
}

const delimiters = [',', ';', '\t', '|']

/** The one that parts the first line into most, quotes apart. */
export function delimiterOf(start: string) {
  const [line = ''] = start.replace(/"[^"]*"/g, '').split(/\r?\n|\r/, 1)
  const parts = delimiters.map((delimiter) => line.split(delimiter).length)
  return delimiters[parts.indexOf(Math.max(...parts))] ?? ','
}

const newlineOf = (start: string): '\n' | '\r' =>
  start.includes('\n') || !start.includes('\r') ? '\n' : '\r'

/** Every row that is not empty, with the line it begins at; the first is the head. */
export function* csvRows(texts: Iterable<string>, start: string): Generator<ReadRow> {
  const [delimiter, newline] = [delimiterOf(start), newlineOf(start)]
  let line = 1
  let rest = ''

  function* take(last: boolean): Generator<ReadRow> {
    const { data, errors, meta } = new Parser({ delimiter, newline }).parse(rest, 0, !last) as Parsed
    const badQuotes = new Set<number>()
    for (const { code, row = 0 } of errors) {
      if (code === 'InvalidQuotes') badQuotes.add(row)
    }
    const open = errors.some(({ code }) => code === 'MissingQuotes') ? data.length - 1 : undefined
    for (const [at, cells] of data.entries()) {
      if (at === open) throw new Fault('quote-not-closed', line)
      const begins = line
      line += 1 + breaksWithin(cells)
      withoutReturn(cells)
      if (cells.length === 1 && cells[0] === '') continue
      yield badQuotes.has(at)
        ? { line: begins, cells, problem: 'bad-quotes' }
        : { line: begins, cells: cells.map(fromCell) }
    }
    rest = rest.slice(meta.cursor)
  }

  const breaksWithin = (cells: readonly string[]) =>
    cells.reduce((breaks, cell) => breaks + (cell.includes(newline) ? countBreaks(cell, newline) : 0), 0)

  for (const text of texts) {
    rest += text
    yield* take(false)
    if (rest.length > longestRow) throw new Fault('row-too-long', line)
  }
  if (rest !== '') yield* take(true)
}

/** Rows end with a line feed here; a carriage return before it belongs to it. */
function withoutReturn(cells: string[]) {
  const last = cells.length - 1
  const cell = cells[last]
  if (cell?.endsWith('\r')) cells[last] = cell.slice(0, -1)
}
