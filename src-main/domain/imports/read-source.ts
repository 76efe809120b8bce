import type { ImportKind } from '../../../src-preload/contract/transfers.js'
import { type ImportPreview, mostColumns } from '../../../src-preload/contract/imports.js'
import { Fault } from './fault.js'
import { csvRows } from './read-csv.js'
import { htpasswdHead, htpasswdRows, looksLikeHtpasswd } from './read-htpasswd.js'
import { jsonRows } from './read-json.js'

/** A row as it stands in the file: a cell for each column, in the order of the columns. */
export interface ReadRow {
  line: number
  /** Undefined where the row says nothing about that column. */
  cells: readonly (string | undefined)[]
  /** Why it cannot be read as a row. */
  problem?: string
}

export interface Reading {
  format: ImportPreview['format']
  /** The names of the columns; in JSON it grows while rows are read. */
  columns: readonly string[]
  rows: Iterable<ReadRow>
}

/** Reads rows from the pieces of a text; what it is shows at its beginning, but for what `kind` says. */
export function readSource(texts: Iterator<string>, kind: ImportKind | null): Reading {
  const start = beginning(texts)
  const all = following(start, texts)
  if (kind === 'htpasswd' || (kind === null && looksLikeHtpasswd(start)))
    return { format: 'htpasswd', columns: htpasswdHead, rows: htpasswdRows(all) }
  if (/^\s*[[{]/.test(start)) {
    const columns: string[] = []
    return { format: 'json', columns, rows: jsonRows(all, columns) }
  }
  const rows = csvRows(all, start)
  const head = rows.next()
  if (head.done) throw new Fault('empty-file', 1)
  const columns = head.value.cells.map((name) => name?.trim() ?? '')
  if (columns.length > mostColumns) throw new Fault('too-many-columns', head.value.line)
  return { format: 'csv', columns, rows: ofOneLength(rows, columns.length) }
}

function beginning(texts: Iterator<string>) {
  let start = ''
  while (start.trim() === '') {
    const { value, done } = texts.next()
    if (done) throw new Fault('empty-file', 1)
    start += value
    if (start.length > 1024 * 1024 && start.trim() === '') throw new Fault('empty-file', 1)
  }
  return start
}

function* following(start: string, texts: Iterator<string>) {
  yield start
  for (let next = texts.next(); !next.done; next = texts.next()) yield next.value
}

/** Cells that are missing at the end of a row are told, and so are those that have no column. */
function* ofOneLength(rows: Iterable<ReadRow>, length: number): Generator<ReadRow> {
  for (const row of rows) {
    const { cells } = row
    const ragged =
      cells.length > length ? cells.slice(length).some((cell) => cell !== '') : cells.length < length
    yield ragged && !row.problem ? { ...row, problem: 'ragged' } : row
  }
}
