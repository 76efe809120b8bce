const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
const figures = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** `512 bytes`, `1.21 MB`: in thousands, as file managers show them. */
export function showBytes(bytes: number) {
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${figures.format(bytes / 1000 ** power)} ${units[power] ?? ''}`
}
