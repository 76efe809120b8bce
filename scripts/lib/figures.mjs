import { readFileSync } from 'node:fs'
import { say } from './say.mjs'

/** What the parts have measured: `{ what, p50, worst, floor, floorMs, budget, note }` in milliseconds, one a line. */
export const readFigures = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const ratioOf = ({ p50, floorMs }) => p50 / floorMs
export const isMissed = (figure) => !(ratioOf(figure) <= figure.budget)

const columns = [
  { head: '', text: ({ what }) => what, start: true },
  { head: 'p50 ms', text: ({ p50 }) => p50.toFixed(2) },
  { head: 'worst ms', text: ({ worst }) => worst.toFixed(2) },
  { head: 'floor ms', text: ({ floorMs }) => floorMs.toFixed(2) },
  { head: 'ratio', text: (figure) => ratioOf(figure).toFixed(2) },
  { head: 'budget', text: ({ budget }) => budget.toFixed(2) },
  { head: '', text: (figure) => (isMissed(figure) ? 'MISSED' : 'ok'), start: true },
  {
    head: 'floor',
    text: ({ floor, note }) => (note ? `${floor} (${note})` : floor),
    start: true,
  },
]

/** One table of all figures: the ratio is p50 to floor, both measured in this run. */
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
