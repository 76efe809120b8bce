import { describe, expect, it } from 'vitest'
import { isoMoment, showDay, showMoment } from './moments.js'

const afternoon = new Date(2026, 8, 16, 15, 10, 5).getTime()
const midnight = new Date(2026, 0, 3, 0, 4).getTime()

describe('showing a moment', () => {
  it('gives the local day and time, months in three letters', () => {
    expect(showMoment(afternoon)).toBe('16 Sep 2026, 15:10')
  })

  it('counts hours from 00', () => {
    expect(showMoment(midnight)).toBe('3 Jan 2026, 00:04')
  })

  it('gives the day alone', () => {
    expect(showDay(afternoon)).toBe('16 Sep 2026')
  })

  it('keeps the exact moment for those who need it', () => {
    expect(isoMoment(Date.UTC(2026, 8, 16, 13, 10, 5, 7))).toBe('2026-09-16T13:10:05.007Z')
  })
})
