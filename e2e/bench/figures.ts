import { appendFileSync } from 'node:fs'

/** Hands a figure to the script that started us, which prints them all in one table. */
export const report = (figure: object) =>
  appendFileSync(process.env['BENCH_FIGURES'] ?? '/dev/stdout', `${JSON.stringify(figure)}\n`)

export function spread(times: readonly number[]) {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Infinity
  return { p50: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? Infinity }
}
