// A spreadsheet takes what begins so for a formula; some part a line at semicolons or tabs, whatever the quotes say.
const formula = /(?<=^|[;\t\r\n])(?=[\s']*[=+\-@＝＋－＠\t\r])/g
const escaped = /(?<=^|[;\t\r\n])'(?=[\s']*[=+\-@＝＋－＠\t\r])/g

/**
 * The text as a cell that no spreadsheet runs (OWASP, "CSV Injection"): a formula gets an apostrophe before it, and so
 * does what would look like one that has it. `fromCell` gives back exactly what was written.
 */
export const asCell = (text: string) => text.replace(formula, "'")

export const fromCell = (cell: string) => (cell.includes("'") ? cell.replace(escaped, '') : cell)

/** A field of RFC 4180, in quotes wherever there is anything in it; empty without. */
export const quoted = (text: string | null | undefined) =>
  text ? `"${asCell(text).replaceAll('"', '""')}"` : ''

const item = /\s*(?:"((?:[^"]|"")*)"|([^;]*))\s*(?:;|$)/gy

/** Several names in one cell: `Sales; "Web; mobile"`. */
export const joinList = (names: readonly string[]) =>
  names.map((name) => (/[;"]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('; ')

export function splitList(cell: string): string[] {
  if (!cell.includes('"')) return namesIn(cell.split(';'))
  return namesIn(
    [...cell.matchAll(item)].map(([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain ?? ''),
  )
}

const namesIn = (parts: readonly string[]) => parts.map((part) => part.trim()).filter(Boolean)
