/**
 * How well one time tells two kinds apart: the chance that one of the first took longer than one of the second, ties by
 * half (Mann-Whitney U divided by n·m). 0.5 tells nothing, 0 and 1 tell everything.
 */
export function areaUnderCurve(first: readonly number[], second: readonly number[]) {
  const sorted = [...second].sort((one, other) => one - other)
  const beaten = first.map((time) => (countBelow(sorted, time, false) + countBelow(sorted, time, true)) / 2)
  return beaten.reduce((sum, many) => sum + many, 0) / (first.length * second.length)
}

function countBelow(sorted: readonly number[], limit: number, orEqual: boolean) {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const time = sorted[middle] ?? Infinity
    if (time < limit || (orEqual && time === limit)) from = middle + 1
    else to = middle
  }
  return from
}
