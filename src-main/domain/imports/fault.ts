/** What keeps a whole file from being read further, and where; the reading ends, and the preview tells it. */
export class Fault extends Error {
  override readonly name = 'Fault'

  constructor(
    readonly code: string,
    readonly line: number,
    /** Counts characters. */
    readonly column: number | null = null,
  ) {
    super(`${code} at line ${line}`)
  }
}

/** The bytes are not UTF-8: the file is read once more, as what Windows wrote before there was Unicode. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8'
}

/** In characters. A row beyond it is no row: most likely a quote or a bracket is not closed. */
export const longestRow = 4 * 1024 * 1024
export const mostRows = 5_000_000
