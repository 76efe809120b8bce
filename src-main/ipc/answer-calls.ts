import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { type AnyCall, type AnyContract, channelName } from '../../src-preload/contract/call.js'
import { contract, type OperatorDeskAnswers } from '../../src-preload/contract/contract.js'
import { createAnswering, type LogDefect } from './answer-call.js'

interface Needs {
  answers: OperatorDeskAnswers
  /** Whether the address of a frame is the application's own. */
  isOurs: (url: string) => boolean
  logDefect: LogDefect
}

/** The only place that listens to the windows: the main frame of our own page, or no answer. */
export function answerCalls({ answers, isOurs, logDefect }: Needs) {
  const untyped = answers as unknown as Record<string, Record<string, (input: unknown) => unknown>>
  for (const [room, members] of Object.entries<AnyContract[string]>(contract)) {
    for (const [name, member] of Object.entries(members)) {
      if (member.kind === 'call') listen(channelName(room, name), member, untyped[room]?.[name])
    }
  }

  function listen(channel: string, call: AnyCall, answer: ((input: unknown) => unknown) | undefined) {
    if (!answer) throw new Error(`no answer to ${channel}`)
    const answering = createAnswering(channel, call, answer, logDefect)
    ipcMain.handle(channel, (event, input: unknown) => {
      refuseStranger(event)
      return answering(input, event.sender.id)
    })
  }

  function refuseStranger({ senderFrame, sender }: IpcMainInvokeEvent) {
    const trusted = senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url)
    if (!trusted) throw new Error('refused: not the application’s own page')
  }
}
