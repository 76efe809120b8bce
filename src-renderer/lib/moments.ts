import { perLanguage, t } from './language.js'

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const format = (parts: Intl.DateTimeFormatOptions) =>
  perLanguage((region) => new Intl.DateTimeFormat(region, parts))
const days = format(day)
const shortDays = format({ day: 'numeric', month: 'short' })
const moments = format({ ...day, ...hours })
const times = format(hours)
const clock = format({ ...hours, second: '2-digit' })

/** Local day, `16 Sept 2026`. */
export const showDay = (ms: number) => days().format(ms)

/** Local day without its year, `16 Sept`. */
export const showShortDay = (ms: number) => shortDays().format(ms)

/** Local day and time, `16 Sept 2026, 15:10`. */
export const showMoment = (ms: number) => moments().format(ms)

/** Local time of day, `15:10`. */
export const showTime = (ms: number) => times().format(ms)

/** Local time of day, `15:10:05`. */
export const showClock = (ms: number) => clock().format(ms)

const minute = 60_000
export const isSameDay = (one: number, other: number) =>
  new Date(one).toDateString() === new Date(other).toDateString()

/** `Just now`, `2 min ago`, `Today, 03:00`; the day and time of whatever is older than today, or still to come. */
export function showRecent(ms: number, now: number) {
  const age = now - ms
  if (age < -minute || !isSameDay(ms, now)) return showMoment(ms)
  if (age < minute) return t('ui.moments.justNow')
  if (age < 60 * minute) return t('ui.moments.minutesAgo', { n: Math.floor(age / minute) })
  return t('ui.moments.today', { time: showTime(ms) })
}

/** Exact to the millisecond and in UTC, for tooltips and `<time datetime>`. */
export const isoMoment = (ms: number) => new Date(ms).toISOString()
