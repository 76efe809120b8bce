import { describe, expect, it } from 'vitest'
import { matches, piecesOf } from './highlight.js'

const shown = (text: string, typed: string) =>
  piecesOf(text, typed)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('')

describe('what was looked for, in what was found', () => {
  it.each([
    ['Amélie Dubois', 'AMELIE', '[Amélie] Dubois'],
    ['Amélie Dubois', 'lie d', 'Amé[lie D]ubois'],
    ['Ame\u0301lie', 'mel', 'A[me\u0301l]ie'],
    ['Παπασταύρου', 'ΣΤΑΥ', 'Παπα[σταύ]ρου'],
    ['李 小龙', '小', '李 [小]龙'],
    ['ﬁnance', 'i', '[ﬁ]nance'],
    ['Weber', 'weber', '[Weber]'],
    ['Weber', 'x', 'Weber'],
    ['Weber', '  ', 'Weber'],
  ])('%s, %j', (text, typed, expected) => {
    expect(shown(text, typed)).toBe(expected)
  })

  it('is found in commands by any part of their words', () => {
    expect(matches('Add operator group', ' GROUP')).toBe(true)
    expect(matches('Lock', 'look')).toBe(false)
  })
})
