import { describe, expect, it } from 'vitest'
import { fold } from './fold.js'

describe('folding text for search', () => {
  it.each([
    ['Amélie', 'amelie'],
    ['DENİZ Yılmaz', 'deniz yılmaz'],
    ['Zoë O’Brien', 'zoe o’brien'],
    ['ﬁne', 'fine'],
    ['李小龙', '李小龙'],
    ['ΓΙΏΡΓΟΣ Γιώργος', 'γιωργοσ γιωργοσ'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})
