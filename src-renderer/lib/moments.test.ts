import { describe, expect, it } from 'vitest'
import { isoMoment, showClock, showDay, showMoment, showRecent } from './moments.js'

const afternoon = new Date(2026, 8, 16, 15, 10, 5).getTime()
const midnight = new Date(2026, 0, 3, 0, 4).getTime()

describe('showing a moment', () => {
  it('gives the local day and time, the month as a word', () => {
    expect(showMoment(afternoon)).toBe('16 Sept 2026, 15:10')
  })

  it('counts hours from 00', () => {
    expect(showMoment(midnight)).toBe('3 Jan 2026, 00:04')
  })

  it('gives the day alone', () => {
    expect(showDay(afternoon)).toBe('16 Sept 2026')
  })

  it('keeps the exact moment for those who need it', () => {
    expect(isoMoment(Date.UTC(2026, 8, 16, 13, 10, 5, 7))).toBe('2026-09-16T13:10:05.007Z')
  })

  it('gives the time of day to the second', () => {
    expect(showClock(afternoon)).toBe('15:10:05')
    expect(showClock(midnight)).toBe('00:04:00')
  })

  it.each([
    [0, 'Just now'],
    [59_999, 'Just now'],
    [60_000, '1 min ago'],
    [59 * 60_000, '59 min ago'],
    [60 * 60_000, 'Today, 14:10'],
    [15 * 60 * 60_000, 'Today, 00:10'],
    [16 * 60 * 60_000, '15 Sept 2026, 23:10'],
    [-5000, 'Just now'],
    [-2 * 60_000, '16 Sept 2026, 15:12'],
  ])('of %i ms ago says %s', (age, words) => {
    expect(showRecent(afternoon - age, afternoon)).toBe(words)
  })

  it('counts minutes within the day only', () => {
    expect(showRecent(midnight - 10 * 60_000, midnight)).toBe('2 Jan 2026, 23:54')
  })
})
