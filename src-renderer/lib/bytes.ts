import { perLanguage } from './language.js'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

const formats = units.map((unit) =>
  perLanguage(
    (region) =>
      new Intl.NumberFormat(region, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumSignificantDigits: 3,
      }),
  ),
)

/** `512 bytes`, `1.21 MB`: in thousands, as file managers show them. */
export function showBytes(bytes: number) {
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return formats[power]?.().format(bytes / 1000 ** power) ?? ''
}
