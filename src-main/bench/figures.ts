import { appendFileSync } from 'node:fs'

interface Line {
  what: string
  floor: string
  note?: string
}

/** How long it took, what that is measured against, and how much more it may take. */
interface TimeFigure extends Line {
  p50: number
  worst: number
  floorMs: number
  budget: number
}

/** A measure of its own, which must lie in a range. */
interface RangeFigure extends Line, Partial<Pick<TimeFigure, 'p50' | 'worst' | 'floorMs'>> {
  measure: string
  value: number
  allowed: readonly [least: number, most: number]
}

/** One line of the table. */
export type Figure = TimeFigure | RangeFigure

/** What a screen shows sixty times a second: the floor where nothing simpler does the same. */
export const frame = { floor: 'a frame', floorMs: 1000 / 60 }

/** Hands the figure to the script that started us, which prints them all in one table. */
export const report = (figure: Figure) =>
  appendFileSync(process.env['BENCH_FIGURES'] ?? '/dev/stdout', `${JSON.stringify(figure)}\n`)

export function timed<Value>(work: () => Value): [number, Value] {
  const started = performance.now()
  const value = work()
  return [performance.now() - started, value]
}

export async function timedAsync<Value>(work: () => Promise<Value>): Promise<[number, Value]> {
  const started = performance.now()
  const value = await work()
  return [performance.now() - started, value]
}

export function spread(times: readonly number[]) {
  const sorted = [...times].sort((one, other) => one - other)
  return { p50: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 }
}

/** Both in turns, so that whatever slows the machine down slows down both. */
export function compare(times: number, work: () => unknown, floorWork: () => unknown) {
  const took: number[] = []
  const floor: number[] = []
  for (let round = 0; round < times; round++) {
    floor.push(timed(floorWork)[0])
    took.push(timed(work)[0])
  }
  return { ...spread(took), floorMs: spread(floor).p50 }
}

/** As `compare`, where each turn measures by itself and answers milliseconds. */
export async function compareInTurns(
  times: number,
  work: () => Promise<number>,
  floorWork: () => Promise<number>,
) {
  const took: number[] = []
  const floor: number[] = []
  for (let round = 0; round < times; round++) {
    floor.push(await floorWork())
    took.push(await work())
  }
  return { ...spread(took), floorMs: spread(floor).p50 }
}
