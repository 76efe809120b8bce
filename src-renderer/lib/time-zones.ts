/** Minutes east of UTC at that moment; daylight saving counts. */
function offsetOf(timeZone: string, at: Date) {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
  const words = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(words) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** `UTC+05:30`, as it is at that moment. */
export function offsetWords(timeZone: string, at: Date) {
  const twoDigits = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const minutes = offsetOf(timeZone, at)
  const size = Math.abs(minutes)
  return `UTC${minutes < 0 ? '−' : '+'}${twoDigits(size / 60)}:${twoDigits(size % 60)}`
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]

/** Every IANA time zone as a choice. */
export const timeZones = () => zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))

/** The same with the offsets of that moment; they take about as long as a few frames. */
export const timeZonesAt = (at: Date) =>
  timeZones().map((zone) => ({ ...zone, detail: offsetWords(zone.value, at) }))
