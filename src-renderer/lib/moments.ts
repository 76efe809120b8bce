const parts = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

const clock = new Intl.DateTimeFormat('en-US', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
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

/** Local time of day, `15:10:05`. */
export const showClock = (ms: number) => clock.format(ms)

const minute = 60_000
const isSameDay = (one: number, other: number) =>
  new Date(one).toDateString() === new Date(other).toDateString()

/** `Just now`, `2 min ago`, `Today, 03:00`; the day and time of whatever is older than today, or still to come. */
export function showRecent(ms: number, now: number) {
  const age = now - ms
  if (age < -minute || !isSameDay(ms, now)) return showMoment(ms)
  if (age < minute) return 'Just now'
  if (age < 60 * minute) return `${Math.floor(age / minute)} min ago`
  const { hour, minute: minutes } = partsOf(ms)
  return `Today, ${hour}:${minutes}`
}

/** Exact to the millisecond and in UTC, for tooltips and `<time datetime>`. */
export const isoMoment = (ms: number) => new Date(ms).toISOString()
