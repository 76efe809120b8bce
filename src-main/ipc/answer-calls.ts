import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { type AnyCall, type AnyContract, channelName } from '../../src-preload/contract/call.js'
import { contract, type OperatorDeskAnswers } from '../../src-preload/contract/contract.js'
import type { SessionStatus } from '../../src-preload/contract/session.js'
import { createAnswering, type LogDefect } from './answer-call.js'
import { refuseLocked } from './refuse-locked.js'

interface Needs {
  /** The answers of today: another store brings others. */
  answers: () => OperatorDeskAnswers
  sessionState: () => SessionStatus['state']
  /** Whether the address of a frame is the application's own. */
  isOurs: (url: string) => boolean
  logDefect: LogDefect
}

type UntypedAnswers = Record<string, Record<string, (input: unknown, window: number) => unknown>>

/** The only place that listens to the windows: the main frame of our own page, or no answer. */
export function answerCalls({ answers, sessionState, isOurs, logDefect }: Needs) {
  const answerOf = (room: string, name: string) => (answers() as unknown as UntypedAnswers)[room]?.[name]

  for (const [room, members] of Object.entries<AnyContract[string]>(contract)) {
    for (const [name, member] of Object.entries(members)) {
      if (member.kind === 'call') listen(room, name, member)
    }
  }

  function listen(room: string, name: string, call: AnyCall) {
    const channel = channelName(room, name)
    if (!answerOf(room, name)) throw new Error(`no answer to ${channel}`)
    const answering = createAnswering({
      name: channel,
      call,
      answer: (input, window) => answerOf(room, name)?.(input, window),
      refuse: () => refuseLocked(sessionState(), room),
      logDefect,
    })
    ipcMain.handle(channel, (event, input: unknown) => {
      refuseStranger(event)
      return answering(input, event.sender.id).then((result) => JSON.stringify(result))
    })
  }

  function refuseStranger({ senderFrame, sender }: IpcMainInvokeEvent) {
    const trusted = senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url)
    if (!trusted) throw new Error('refused: not the application’s own page')
  }
}
