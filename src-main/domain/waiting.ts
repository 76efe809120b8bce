import { AppError } from './app-error.js'

const most = 1000

/**
 * Secrets that were shown or typed and are not saved yet. They live in memory only, under an id: what is not saved
 * before the application ends never existed.
 */
export function createWaiting<Id extends string, Value>(newId: () => Id, whatIsMissing: () => AppError) {
  const waiting = new Map<Id, Value>()

  function keep(value: Value): Id {
    if (waiting.size >= most) throw new AppError('not-allowed', `${most} secrets are not saved yet`)
    const id = newId()
    waiting.set(id, value)
    return id
  }

  function get(id: Id): Value {
    const found = waiting.get(id)
    if (found === undefined) throw whatIsMissing()
    return found
  }

  return {
    keep,
    get,
    has: (id: Id) => waiting.has(id),
    some: (is: (value: Value) => boolean) => [...waiting.values()].some(is),
    forget: (ids: readonly Id[]) => ids.forEach((id) => waiting.delete(id)),
    /** Forgets all but these. */
    keepOnly: (ids: ReadonlySet<Id>) =>
      [...waiting.keys()].forEach((id) => ids.has(id) || waiting.delete(id)),
  }
}
