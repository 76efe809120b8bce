import type { Contract } from '../../src-preload/contract/contract.js'
import type { SessionStatus } from '../../src-preload/contract/session.js'
import { AppError } from '../domain/app-error.js'

type Room = keyof Contract
type State = SessionStatus['state']

/** The rooms that answer while nobody is signed in; a store that was refused refuses by itself. */
const answering: Partial<Record<State, readonly Room[]>> = {
  locked: ['session', 'languages'],
  'first-start': ['session', 'languages', 'work', 'restore'],
}

/** Refuses with `locked` what may not be asked in this state, whatever the window shows. */
export function refuseLocked(state: State, room: string) {
  const open = answering[state]
  if (open && !open.some((name) => name === room)) {
    throw new AppError('locked', `${room} does not answer while the application is ${state}`)
  }
}
