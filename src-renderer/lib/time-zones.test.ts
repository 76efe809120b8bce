import { describe, expect, it } from 'vitest'
import { timeZones, timeZonesAt } from './time-zones.js'

const detailOf = (zone: string, at: string) =>
  timeZonesAt(new Date(at)).find(({ value }) => value === zone)?.detail

describe('the time zones', () => {
  it('tell the offset of that moment, daylight saving included', () => {
    expect(detailOf('Europe/Amsterdam', '2026-01-15T12:00:00Z')).toBe('UTC+01:00')
    expect(detailOf('Europe/Amsterdam', '2026-07-15T12:00:00Z')).toBe('UTC+02:00')
    expect(detailOf('America/St_Johns', '2026-01-15T12:00:00Z')).toBe('UTC−03:30')
    expect(detailOf('UTC', '2026-01-15T12:00:00Z')).toBe('UTC+00:00')
  })

  it('are found by the names that people type', () => {
    expect(timeZones().map(({ label }) => label)).toContain('America/New York')
  })
})
