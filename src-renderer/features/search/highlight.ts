/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string
  hit: boolean
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** As the store searches: without case and accents. */
const fold = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ')

/** Cuts a text where the first match of what was typed begins and ends; one piece where it does not match. */
export function piecesOf(text: string, typed: string): Piece[] {
  const wanted = fold(typed.trim())
  const parts = Array.from(letters.segment(text), ({ segment }) => segment)
  const folded = parts.map(fold)
  const at = wanted === '' ? -1 : folded.join('').indexOf(wanted)
  if (at < 0) return [{ text, hit: false }]
  const [before, hit, after] = ['', '', '']
  const pieces = [before, hit, after]
  let place = 0
  parts.forEach((part, index) => {
    const end = place + (folded[index]?.length ?? 0)
    const which = end <= at ? 0 : place < at + wanted.length ? 1 : 2
    pieces[which] += part
    place = end
  })
  return pieces
    .map((piece, which) => ({ text: piece, hit: which === 1 }))
    .filter((piece) => piece.text !== '')
}

export const matches = (text: string, typed: string) => fold(text).includes(fold(typed.trim()))
