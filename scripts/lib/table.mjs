import { say } from './say.mjs'

/** Prints a line for each row; a column is `{ head, text: (row) => string, start }`, where `start` is left-aligned. */
export function printTable(columns, rows) {
  const lines = [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ text }) => text(row)))]
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index].length)))
  const padded = (line) =>
    line.map((cell, index) =>
      columns[index].start ? cell.padEnd(widths[index]) : cell.padStart(widths[index]),
    )
  say(lines.map((line) => padded(line).join('  ').trimEnd()).join('\n'))
}
