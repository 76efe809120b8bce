import { createHash } from 'node:crypto'
import type { ImportChoices, ImportPreview } from '../../../src-preload/contract/imports.js'
import type { ImportKind, TransferField } from '../../../src-preload/contract/transfers.js'
import type { Step } from '../long-work/work-service.js'
import type { ReadableFile } from '../needs.js'
import { kindOfColumns, looksSecret, matchColumns } from './columns.js'
import { Fault, mostRows } from './fault.js'
import type { FileRow } from './judge.js'
import { readSource } from './read-source.js'
import { decode, encodingOf, type Encoding } from './read-text.js'

const pieceBytes = 256 * 1024

export interface FoundFile {
  format: ImportPreview['format']
  encoding: Encoding
  kind: ImportKind
  columns: ImportPreview['columns']
}

/** A row, or why it cannot be read as one. */
export interface FoundRow extends FileRow {
  problem: string | undefined
}

interface Readers {
  /** Once, when it is known what the file is. */
  onFile: (found: FoundFile) => void
  onRow: (row: FoundRow) => void
}

/** Reads a whole file, row by row, in memory that does not grow with it; answers the SHA-256 of its bytes. */
export function readRows(
  file: ReadableFile,
  { kind, columns: chosen }: Pick<ImportChoices, 'kind' | 'columns'>,
  assumed: Encoding | null,
  step: Step,
  { onFile, onRow }: Readers,
): string {
  const hash = createHash('sha256')
  const pieces = piecesOf()
  const first = pieces.next()
  const start = first.done ? new Uint8Array() : first.value
  const encoding = encodingOf(start) ?? assumed ?? 'utf-8'
  const reading = readSource(decode(following(start, pieces), encoding), kind)
  let found: FoundFile | undefined
  let places = new Map<TransferField, number>()
  let rows = 0

  for (const { line, cells, problem } of reading.rows) {
    if (++rows > mostRows) throw new Fault('too-many-rows', line)
    if (found?.columns.length !== reading.columns.length) match()
    onRow({
      line,
      problem,
      get(field) {
        const at = places.get(field)
        return at === undefined ? undefined : cells[at]
      },
    })
  }
  if (!found) match()
  return hash.digest('hex')

  function match() {
    const names = [...reading.columns]
    const known = found?.kind ?? kind ?? (reading.format === 'htpasswd' ? 'htpasswd' : kindOfColumns(names))
    const matched = matchColumns(known, names)
    const fields = chosen ? names.map((_name, at) => chosen[at] ?? null) : matched
    const columns = names.map((name, at) => ({
      ...{ name, field: fields[at] ?? null },
      refused: reading.format !== 'htpasswd' && looksSecret(name) && !fields[at],
    }))
    places = new Map(fields.flatMap((field, at) => (field === null ? [] : [[field, at] as const])))
    const before = found
    found = { format: reading.format, encoding, kind: known, columns }
    if (before) before.columns.splice(0, Infinity, ...columns)
    else onFile(found)
  }

  function* piecesOf(): Generator<Uint8Array> {
    const piece = Buffer.alloc(pieceBytes)
    let done = 0
    for (;;) {
      const bytes = file.read(piece)
      if (bytes === 0) return
      hash.update(piece.subarray(0, bytes))
      yield piece.subarray(0, bytes)
      done += bytes
      step(Math.min(done, file.bytes), file.bytes)
    }
  }
}

function* following(first: Uint8Array, rest: Iterable<Uint8Array>) {
  yield first
  yield* rest
}
