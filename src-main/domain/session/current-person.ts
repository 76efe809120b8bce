import type { Person } from '../../../src-preload/contract/session.js'
import type { Actor } from '../activity/activity-records.js'
import { AppError } from '../app-error.js'

/** Who is signed in to the application: one person for all windows, or nobody. `caller` acts where nobody is. */
export function createCurrentPerson(caller: Actor | null = null) {
  let person: Person | undefined

  return {
    get: () => person,
    set: (now: Person | undefined) => void (person = now),
    /** For what only a person who is signed in can do. */
    required(): Person {
      if (!person) throw new AppError('locked', 'nobody is signed in')
      return person
    },
    /** Who acts: the caller of the API service while it is answered, else the person in front of the window. */
    asActor: (): Actor | null => caller ?? (person ? actorOf(person) : null),
    /** Does something, all of it before it returns, on behalf of a caller of the API service. */
    actingFor<Value>(by: Actor, work: () => Value): Value {
      const before = caller
      caller = by
      try {
        return work()
      } finally {
        caller = before
      }
    },
  }
}

export const actorOf = ({ guid, fullName }: Pick<Person, 'guid' | 'fullName'>): Actor => ({
  guid,
  name: fullName,
})

export type CurrentPerson = ReturnType<typeof createCurrentPerson>
