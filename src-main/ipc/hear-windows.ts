import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { type Channel, channelName, type WindowId } from '../../src-preload/contract/call.js'
import type { Result } from '../../src-preload/contract/result.js'

/** Answers a call by the name of its channel. */
export type AnswerCall = (channel: string, input: unknown, window: WindowId) => Promise<Result<unknown>>

interface Needs {
  channels: readonly Channel[]
  /** Whether the address of a frame is the application's own. */
  isOurs: (url: string) => boolean
  answering: Promise<AnswerCall>
}

/**
 * The only place that listens to the windows: the main frame of our own page, or no answer. It needs no schemas, and so it
 * listens before anything can be answered: what is asked meanwhile waits.
 */
export function hearWindows({ channels, isOurs, answering }: Needs) {
  const calls = channels.filter(({ kind }) => kind === 'call')
  for (const { room, name } of calls) {
    const channel = channelName(room, name)
    ipcMain.handle(channel, (event, input: unknown) => {
      refuseStranger(event)
      return answering
        .then((answer) => answer(channel, input, event.sender.id))
        .then((result) => JSON.stringify(result))
    })
  }

  function refuseStranger({ senderFrame, sender }: IpcMainInvokeEvent) {
    const trusted = senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url)
    if (!trusted) throw new Error('refused: not the application’s own page')
  }
}
