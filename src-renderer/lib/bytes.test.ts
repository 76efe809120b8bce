import { describe, expect, it } from 'vitest'
import { showBytes } from './bytes.js'

describe('a size', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [110_592, '111 kB'],
    [1_214_000, '1.21 MB'],
    [48_000_000_000, '48 GB'],
  ])('of %i bytes is shown as %s', (bytes, shown) => {
    expect(showBytes(bytes)).toBe(shown)
  })
})
