/** A failure that the reader can act on: its message says what to do, so no stack is shown. */
export class Stop extends Error {}

/** Somebody has ended us by a signal: nothing is left to do but to clean up and leave with this exit code. */
export class Interrupted extends Error {
  constructor(code) {
    super('interrupted')
    this.code = code
  }
}

export const say = (text) => console.log(text)

/** Runs a script's main function and turns what it returns or throws into the exit code. */
export async function finish(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    process.exitCode = error instanceof Interrupted ? error.code : 1
    if (!(error instanceof Interrupted)) console.error(error instanceof Stop ? `\n${error.message}` : error)
  }
}

export function duration(milliseconds) {
  return milliseconds < 60_000
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`
}

/** Says what long work is about, keeps showing that it goes on, and says how long it took. */
export async function during(text, work, measure = () => '') {
  const started = Date.now()
  const terminal = process.stdout.isTTY
  const line = () => ['  …', measure(), duration(Date.now() - started)].filter(Boolean).join(' ')
  const show = () => (terminal ? process.stdout.write(`\r${line()}\x1b[K`) : say(line()))
  say(text)
  const timer = setInterval(show, terminal ? 500 : 10_000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    if (terminal) process.stdout.write('\r\x1b[K')
    say(`  took ${duration(Date.now() - started)}`)
  }
}
