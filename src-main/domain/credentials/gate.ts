interface Limits {
  /** How many may work at once. */
  working: number
  /** How many may wait for it. */
  waiting: number
}

/** Lets a few through at a time, has some wait, and turns the others away at once. */
export function createGate({ working, waiting }: Limits) {
  const queue: (() => void)[] = []
  let busy = 0

  /** Nothing where too many are waiting already. */
  async function through<Value>(work: () => Promise<Value>): Promise<{ value: Value } | undefined> {
    if (busy >= working) {
      if (queue.length >= waiting) return undefined
      await new Promise<void>((resolve) => queue.push(resolve))
    } else busy++
    try {
      return { value: await work() }
    } finally {
      const next = queue.shift() // takes over the place, so that nobody slips in between
      if (next) next()
      else busy--
    }
  }

  return { through }
}
