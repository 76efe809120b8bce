import { describe, expect, it } from 'vitest'
import { barsOf, usesWords } from './uses-chart.js'

const days = (changes: Record<number, number>) =>
  Array.from({ length: 30 }, (_, index) => changes[index] ?? 0)

describe('the chart of uses', () => {
  it('has no bars where there were none', () => {
    expect(barsOf(days({}))).toEqual([])
  })

  it('has a bar for two days, as high as their part of the most', () => {
    expect(barsOf(days({ 0: 1, 1: 1, 28: 1, 29: 3 }))).toEqual([
      { x: 0, y: 8, height: 8 },
      { x: 56, y: 0, height: 16 },
    ])
  })

  it('shows a single use beside very many', () => {
    expect(barsOf(days({ 3: 1, 29: 1_000_000 }))[0]).toEqual({ x: 4, y: 14, height: 2 })
  })

  it('says in words how many there were, and where the latest came from', () => {
    expect(usesWords({ days: days({ 2: 1200, 29: 34 }), from: '127.0.0.1' })).toBe(
      '1,234 requests in the last 30 days, the latest from 127.0.0.1',
    )
    expect(usesWords({ days: days({ 2: 1 }), from: null })).toBe('1 request in the last 30 days')
  })
})
