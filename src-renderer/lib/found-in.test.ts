import { describe, expect, it } from 'vitest'
import { foundIn } from './found-in.js'

describe('finding what was typed', () => {
  it('does not mind case, accents, or the order of words', () => {
    expect(foundIn('Amélie Dubois', 'amelie')).toBe(true)
    expect(foundIn('America/New_York (UTC−05:00)', 'york utc')).toBe(true)
    expect(foundIn('Amélie Dubois', 'dubois ame')).toBe(true)
  })

  it('finds everything for nothing, and nothing for what is not there', () => {
    expect(foundIn('Platform', ' ')).toBe(true)
    expect(foundIn('Platform', 'plat x')).toBe(false)
  })
})
