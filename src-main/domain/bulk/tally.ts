import { fold } from '../fold.js'

const named = 3

/** Counts, and keeps the first few names in the order of a list, whatever the number of them. */
export function createTally() {
  let count = 0
  let names: { name: string; sort: string }[] = []

  const first = () => names.sort((one, other) => (one.sort < other.sort ? -1 : 1)).slice(0, named)

  function add(name: string) {
    count++
    names.push({ name, sort: fold(name) })
    if (names.length > 100) names = first()
  }

  return { add, told: () => ({ count, names: first().map(({ name }) => name) }) }
}
