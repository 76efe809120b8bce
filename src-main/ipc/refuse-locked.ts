import type { Contract } from '../../src-preload/contract/contract.js'
import type { SessionStatus } from '../../src-preload/contract/session.js'
import { AppError } from '../domain/app-error.js'

type Room = keyof Contract
type State = SessionStatus['state']

/** The rooms that answer in each state but `signed-in`, in which all of them do. */
const answering: Record<Exclude<State, 'signed-in'>, readonly Room[]> = {
  locked: ['session'],
  'first-start': ['session', 'work', 'restore'],
  refused: ['session', 'application', 'work', 'restore'],
}

/** Refuses with `locked` what may not be asked in this state, whatever the window shows. */
export function refuseLocked(state: State, room: string) {
  if (state === 'signed-in' || answering[state].some((open) => open === room)) return
  throw new AppError('locked', `${room} does not answer while the application is ${state}`)
}
