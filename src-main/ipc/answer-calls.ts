import { type AnyContract, channelName, type WindowId } from '../../src-preload/contract/call.js'
import { contract, type OperatorDeskAnswers } from '../../src-preload/contract/contract.js'
import type { SessionStatus } from '../../src-preload/contract/session.js'
import { createAnswering, type LogDefect } from './answer-call.js'
import type { AnswerCall } from './hear-windows.js'
import { refuseLocked } from './refuse-locked.js'

interface Needs {
  /** The answers of today: another store brings others. */
  answers: () => OperatorDeskAnswers
  sessionState: () => SessionStatus['state']
  logDefect: LogDefect
}

type UntypedAnswers = Record<string, Record<string, (input: unknown, window: WindowId) => unknown>>

/** An answer to each call of the contract; throws where one is missing. */
export function answerCalls({ answers, sessionState, logDefect }: Needs): AnswerCall {
  const answerOf = (room: string, name: string) => (answers() as unknown as UntypedAnswers)[room]?.[name]
  const answerings = new Map<string, ReturnType<typeof createAnswering>>()

  for (const [room, members] of Object.entries<AnyContract[string]>(contract)) {
    for (const [name, call] of Object.entries(members)) {
      if (call.kind !== 'call') continue
      const channel = channelName(room, name)
      if (!answerOf(room, name)) throw new Error(`no answer to ${channel}`)
      const answering = createAnswering({
        name: channel,
        call,
        answer: (input, window) => answerOf(room, name)?.(input, window),
        refuse: () => refuseLocked(sessionState(), room),
        logDefect,
      })
      answerings.set(channel, answering)
    }
  }

  return (channel, input, window) => {
    const answering = answerings.get(channel)
    if (!answering) throw new Error(`no call ${channel}`)
    return answering(input, window)
  }
}
