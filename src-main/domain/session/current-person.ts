import type { Person } from '../../../src-preload/contract/session.js'
import type { Actor } from '../activity/activity-records.js'
import { AppError } from '../app-error.js'

/** Who is signed in to the application: one person for all windows, or nobody. */
export function createCurrentPerson() {
  let person: Person | undefined

  return {
    get: () => person,
    set: (now: Person | undefined) => void (person = now),
    /** For what only a person who is signed in can do. */
    required(): Person {
      if (!person) throw new AppError('locked', 'nobody is signed in')
      return person
    },
    asActor: (): Actor | null => (person ? actorOf(person) : null),
  }
}

export const actorOf = ({ guid, fullName }: Pick<Person, 'guid' | 'fullName'>): Actor => ({
  guid,
  name: fullName,
})

export type CurrentPerson = ReturnType<typeof createCurrentPerson>
