import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asCell, fromCell, joinList, splitList } from './cells.js'

const nasty = fc.array(
  fc.constantFrom('=', '+', '-', '@', '＝', "'", ' ', ';', '\t', '\r', '\n', '"', ',', 'a', 'é', '😀'),
  {
    maxLength: 12,
  },
)

describe('a cell', () => {
  it.each([
    ['+31612345678', "'+31612345678"],
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['a; =1+1', "a;' =1+1"],
    ["'t Hooft", "'t Hooft"],
    ['plain', 'plain'],
  ])('of %j is %j', (text, cell) => {
    expect(asCell(text)).toBe(cell)
  })

  it('begins no formula, and gives back exactly what was written', () => {
    fc.assert(
      fc.property(nasty, (characters) => {
        const text = characters.join('')
        const cell = asCell(text)

        expect(cell).not.toMatch(/(^|[;\t\r\n])\s*[=+\-@＝]/)
        expect(fromCell(cell)).toBe(text)
      }),
    )
  })
})

describe('a list in a cell', () => {
  it('gives back any names', () => {
    const name = nasty.map((characters) => characters.join('').trim()).filter(Boolean)
    fc.assert(
      fc.property(fc.array(name, { maxLength: 4 }), (names) => {
        expect(splitList(joinList(names))).toEqual(names)
      }),
    )
  })

  it('is read as people type it', () => {
    expect(splitList('Sales;Support ; "Web; mobile";;')).toEqual(['Sales', 'Support', 'Web; mobile'])
    expect(splitList('')).toEqual([])
  })
})
