const parts = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function partsOf(ms: number) {
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of parts.formatToParts(ms)) found[type] = value
  return found
}

/** Local day, `16 Sep 2026`. */
export function showDay(ms: number) {
  const { day, month, year } = partsOf(ms)
  return `${day} ${month} ${year}`
}

/** Local day and time, `16 Sep 2026, 15:10`. */
export function showMoment(ms: number) {
  const { day, month, year, hour, minute } = partsOf(ms)
  return `${day} ${month} ${year}, ${hour}:${minute}`
}

/** Exact to the millisecond and in UTC, for tooltips and `<time datetime>`. */
export const isoMoment = (ms: number) => new Date(ms).toISOString()
