import { setImmediate } from 'node:timers/promises'
import { AppError } from './app-error.js'

interface Walked {
  /** Walks on for a few milliseconds. */
  walk(): void
}

/** Walks on until it is there, and lets everything else have its turn between the steps. */
export async function walkUntil(
  walked: Walked,
  isThere: () => boolean,
  refuse: () => void = () => undefined,
) {
  if (!isThere()) walked.walk()
  while (!isThere()) {
    await setImmediate()
    refuse()
    walked.walk()
  }
}

/** What was asked last in each place: whoever asked before is refused with `cancelled`, so that nobody waits for it. */
export function createLatest() {
  const latest = new Map<string, string>()

  return (place: unknown, asked: unknown) => {
    const [name, mine] = [JSON.stringify(place), JSON.stringify(asked)]
    latest.set(name, mine)
    return () => {
      if (latest.get(name) !== mine) throw new AppError('cancelled', 'something else was asked for')
    }
  }
}
