import { readFileSync } from 'node:fs'
import { say } from './say.mjs'

/**
 * What the parts have measured, one a line: `{ what, p50, worst, floor, floorMs, budget, note }` in milliseconds, or
 * `measure`, `value` and `allowed` instead of `budget` where something else than the ratio must lie in a range.
 */
export const readFigures = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const ratioOf = ({ p50, floorMs }) => p50 / floorMs
const valueOf = (figure) => figure.value ?? ratioOf(figure)
const rangeOf = ({ allowed, budget }) => allowed ?? [0, budget]

export function isMissed(figure) {
  const [least, most] = rangeOf(figure)
  return !(valueOf(figure) >= least && valueOf(figure) <= most)
}

const decimals = (number) => number?.toFixed(2) ?? ''

function measured(figure) {
  const { measure, value } = figure
  return measure ? `${measure} ${value.toFixed(3)}` : decimals(ratioOf(figure))
}

function allowed(figure) {
  const [least, most] = rangeOf(figure).map(decimals)
  return figure.allowed ? `${least} to ${most}` : most
}

const columns = [
  { head: '', text: ({ what }) => what, start: true },
  { head: 'p50 ms', text: ({ p50 }) => decimals(p50) },
  { head: 'worst ms', text: ({ worst }) => decimals(worst) },
  { head: 'floor ms', text: ({ floorMs }) => decimals(floorMs) },
  { head: 'ratio', text: measured },
  { head: 'budget', text: allowed },
  { head: '', text: (figure) => (isMissed(figure) ? 'MISSED' : 'ok'), start: true },
  {
    head: 'floor',
    text: ({ floor, note }) => (note ? `${floor} (${note})` : floor),
    start: true,
  },
]

/** One table of all figures: the ratio is p50 to floor, both measured in this run, or the measure that is named. */
export function printFigures(figures) {
  const lines = [
    columns.map(({ head }) => head),
    ...figures.map((figure) => columns.map(({ text }) => text(figure))),
  ]
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index].length)))
  const padded = (line) =>
    line.map((cell, index) =>
      columns[index].start ? cell.padEnd(widths[index]) : cell.padStart(widths[index]),
    )
  say(`\n${lines.map((line) => padded(line).join('  ').trimEnd()).join('\n')}`)
}
