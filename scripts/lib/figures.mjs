import { say } from './say.mjs'
import { printTable } from './table.mjs'

/*
 * What the parts have measured: `{ what, p50, worst, floor, floorMs, budget, note }` in milliseconds, or `measure`,
 * `value` and `allowed` instead of `budget` where something else than the ratio must lie in a range.
 */
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
  say('')
  printTable(columns, figures)
}
