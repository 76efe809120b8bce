/** Text as it is searched and sorted: without case and without accents, so that "amelie" finds "Amélie". */
export const fold = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ') // Σ ends a word as ς
