/** Most names are, and what there is to do for others takes ten times as long. */
const ascii = /^[\x20-\x7e\n]*$/

/** Text as it is searched and sorted: without case and without accents, so that "amelie" finds "Amélie". */
export const fold = (text: string) =>
  ascii.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ') // Σ ends a word as ς
