import { fold } from '../fold.js'

/** A group or a sub account by its name: one that is there, or one that the import makes. */
export interface Named<Guid> {
  name: string
  /** Nothing until it is made. */
  guid: Guid | undefined
  /** Whether the import makes it. */
  isNew: boolean
}

/** Names of what is there and of what rows before this one bring; `make` is part of the caller's transaction. */
export function createNames<Guid>(
  existing: readonly { guid: Guid; name: string }[],
  make: (name: string) => Guid,
) {
  const known = new Map<string, Named<Guid>>(
    existing.map(({ guid, name }) => [fold(name), { name, guid, isNew: false }]),
  )
  const made: string[] = []

  const find = (name: string): Named<Guid> => known.get(fold(name)) ?? { name, guid: undefined, isNew: true }

  /** A row that is not refused needs it. */
  function need(named: Named<Guid>) {
    if (!named.isNew || known.has(fold(named.name))) return
    known.set(fold(named.name), named)
    made.push(named.name)
  }

  const guidOf = (named: Named<Guid>): Guid => (named.guid ??= make(named.name))

  return { find, need, guidOf, made }
}

export const markOf = ({ name, isNew }: Named<unknown>) => `${isNew ? 'new' : 'old'} ${JSON.stringify(name)}`
