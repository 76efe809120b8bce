import type { ImportPreview } from '../../../src-preload/contract/imports.js'
import { Fault, NotUtf8 } from './fault.js'

export type Encoding = ImportPreview['encoding']

const marks: [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** By the mark at its beginning; undefined where it has none. */
export const encodingOf = (start: Uint8Array): Encoding | undefined =>
  marks.find(([, mark]) => mark.every((byte, at) => start[at] === byte))?.[0]

/** The text of a file, a piece at a time; nothing that is no text passes. */
export function* decode(chunks: Iterable<Uint8Array>, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const place = createPlace()
  for (const chunk of chunks) {
    const text = decodeSome(decoder, encoding, place, chunk)
    if (text === '') continue
    place.pass(text)
    yield text
  }
  const rest = decodeSome(decoder, encoding, place)
  if (rest !== '') yield rest
}

function decodeSome(
  decoder: InstanceType<typeof TextDecoder>,
  encoding: Encoding,
  place: Place,
  chunk?: Uint8Array,
) {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    if (encoding === 'utf-8') throw new NotUtf8()
    throw new Fault('not-text', place.line())
  }
}

/** Counts lines, and finds what tells that a file is no text. */
function createPlace() {
  let line = 1
  let column = 1

  function pass(text: string) {
    const end = text.indexOf('\0')
    const passed = end < 0 ? text : text.slice(0, end)
    const breaks = countBreaks(passed)
    line += breaks
    column = breaks > 0 ? passed.length - passed.lastIndexOf('\n') : column + passed.length
    if (end >= 0) throw new Fault('not-text', line, column)
  }

  return { pass, line: () => line }
}

type Place = ReturnType<typeof createPlace>

export function countBreaks(text: string, newline = '\n') {
  let breaks = 0
  for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, at + 1)) breaks++
  return breaks
}
