import { describe, expect, it } from 'vitest'
import { shellQuote } from './shell-quote.js'

describe('quoting for a shell', () => {
  it.each(['', 'plain', '$HOME `id` "x" \\', 'a\nb', '!#&;|<>*?', 'Zoë'])(
    'keeps %j as it is, in quotes',
    (text) => {
      expect(shellQuote(text)).toBe(`'${text}'`)
    },
  )

  it('closes and reopens the quotes around a single quote', () => {
    expect(shellQuote("it's")).toBe(String.raw`'it'\''s'`)
  })
})
